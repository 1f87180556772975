import { readFile, writeFile } from "node:fs/promises";
import subsetFont from "subset-font";

/**
 * Makes the small fonts in `app/fonts` of Geist's: the letters of western Europe and the signs that the pages use, in the
 * weights that they use. A page needs no others before it is painted; `app/fonts.ts` has the rest, for whoever writes them.
 */
const blocks = [
  [0x20, 0xff],
  [0x152, 0x153],
  [0x178, 0x178],
  [0x2010, 0x203f],
  [0x20ac, 0x20ac],
  [0x2190, 0x21ff],
  [0x25a0, 0x25ff],
  [0x2700, 0x27bf],
];

const fonts = { "geist-sans/Geist-Variable": "latin-sans", "geist-mono/GeistMono-Variable": "latin-mono" };

const letters = blocks
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => first + at))
  .map((code) => String.fromCodePoint(code))
  .join("");

const url = (path) => new URL(`../${path}`, import.meta.url);

for (const [from, to] of Object.entries(fonts)) {
  const whole = await readFile(url(`node_modules/geist/dist/fonts/${from}.woff2`));
  const small = await subsetFont(whole, letters, {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700 } },
  });
  await writeFile(url(`app/fonts/${to}.woff2`), small);
  console.log(`${to}: ${small.length} of ${whole.length} bytes`);
}
