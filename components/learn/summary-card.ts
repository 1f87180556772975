import { cookiePath } from "../ui/icons";
import { light } from "../ui/light";
import { tutorialTitle } from "../words/chapters";
import type { Figure } from "./figures";

/** What stands on the picture. */
export type Card = { figures: Figure[]; chapters: { title: string; done: boolean }[] };

export const cardSize = { width: 1200, height: 630 };

/** A picture of what came of the tutorial, as the text of an SVG that needs nothing from elsewhere. */
export function summaryCard({ figures, chapters }: Card, fontFace = ""): string {
  const { width, height } = cardSize;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="GeistSans, ui-sans-serif, system-ui, sans-serif">
<style>${fontFace}</style>
<rect width="${width}" height="${height}" fill="${light.paper}"/>
<g transform="translate(72 58) scale(1.75)" fill="none" stroke="${light.payload}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><path d="${cookiePath}"/></g>
${text({ x: 128, y: 89, size: 28, weight: 600 }, "Session Replay Lab")}
${text({ x: 72, y: 176, size: 46, weight: 600 }, tutorialTitle)}
${figures.map(figureAt).join("\n")}
<path d="M470 236V566" stroke="${light.line}" stroke-width="2"/>
${chapters.map(chapterAt).join("\n")}
</svg>`;
}

const figureAt = ({ is, of }: Figure, index: number) => {
  const y = 280 + index * 114;
  return `${text({ x: 72, y, size: 52, weight: 600 }, is)}
${text({ x: 72, y: y + 36, size: 24, colour: light.soft }, of)}`;
};

const chapterAt = ({ title, done }: Card["chapters"][number], index: number) => {
  const y = 257 + index * 30;
  const colour = done ? light.ink : light.soft;
  const weight = done ? 600 : 400;
  return `${text({ x: 516, y, size: 22, weight: 600, colour: done ? light.out : light.soft }, done ? "✓" : "○")}
${text({ x: 580, y, size: 22, weight, colour, anchor: "end" }, `${index + 1}`)}
${text({ x: 598, y, size: 22, weight, colour }, title)}`;
};

type Type = { x: number; y: number; size: number; weight?: number; colour?: string; anchor?: "end" };

const text = ({ x, y, size, weight = 400, colour = light.ink, anchor }: Type, says: string) =>
  `<text x="${x}" y="${y}"${anchor ? ` text-anchor="${anchor}"` : ""} font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(says)}</text>`;

const escaped = (says: string) =>
  says.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
