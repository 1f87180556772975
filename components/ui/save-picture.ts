import { saveFile } from "./save-file";

type Size = { width: number; height: number };

/** Draws an SVG and has the browser save it as a PNG. */
export async function savePicture(svg: string, { width, height }: Size, name: string) {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("this browser has no canvas to draw on");
  pen.drawImage(image, 0, 0, width, height);
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!png) throw new Error("this browser makes no PNG of a canvas");
  saveFile(png, name);
}
