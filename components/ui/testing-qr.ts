import jsQR from "jsqr";

/** The modules that a path covers, each once. */
export const modulesOf = (path: string) =>
  [...path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)].flatMap(([, x, y, width]) =>
    Array.from({ length: Number(width) }, (_, at) => `${Number(x) + at} ${y}`),
  );

/** The text of a code, read as a camera does, from a picture with 4 pixels a module. */
export const readQr = (path: string, size: number) => jsQR(picture(path, size), size * 4, size * 4)?.data;

function picture(path: string, size: number) {
  const dark = new Set(modulesOf(path));
  const width = size * 4;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (dark.has(`${x >> 2} ${y >> 2}`)) pixels.fill(0, (y * width + x) * 4, (y * width + x) * 4 + 3);
  return pixels;
}
