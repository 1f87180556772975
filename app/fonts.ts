import localFont from "next/font/local";

/*
 * Each font twice: the letters of western Europe, which every page needs before it is painted, and the whole of it, which
 * a browser asks for only where it meets others. `scripts/fonts.js` makes the small ones, and knows which letters they have.
 */

const LatinSans = localFont({
  src: "./fonts/latin-sans.woff2",
  variable: "--font-latin-sans",
  weight: "400 700",
  adjustFontFallback: false,
});

const LatinMono = localFont({
  src: "./fonts/latin-mono.woff2",
  variable: "--font-latin-mono",
  weight: "400 700",
  adjustFontFallback: false,
});

const GeistSans = localFont({
  src: "../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  variable: "--font-geist-sans",
  weight: "100 900",
  preload: false,
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0151, U+0154-0177, U+0179-200F, U+2040-20AB, U+20AD-218F, U+2200-259F, U+2600-26FF, U+27C0-10FFFF",
    },
  ],
});

const GeistMono = localFont({
  src: "../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-geist-mono",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
  fallback: [
    "ui-monospace",
    "SFMono-Regular",
    "Roboto Mono",
    "Menlo",
    "Monaco",
    "Liberation Mono",
    "DejaVu Sans Mono",
    "Courier New",
    "monospace",
  ],
  declarations: [
    {
      prop: "unicode-range",
      value:
        "U+0100-0151, U+0154-0177, U+0179-200F, U+2040-20AB, U+20AD-218F, U+2200-259F, U+2600-26FF, U+27C0-10FFFF",
    },
  ],
});

/** Names the fonts to the style sheet. */
export const fontVariables = [LatinSans, LatinMono, GeistSans, GeistMono]
  .map(({ variable }) => variable)
  .join(" ");
