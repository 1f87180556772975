import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ImageResponse } from "next/og";
import { cookiePath } from "../ui/icons";
import { light } from "../ui/light";

export const shareSize = { width: 1200, height: 630 };

type Props = { above: string; title: string; description: string };

/** The picture that is shown where a page of the tutorial is shared. */
export const sharePicture = (words: Props) =>
  new ImageResponse(<Picture {...words} />, {
    ...shareSize,
    fonts: [
      { name: "Geist", data: font("geist-sans/Geist-Regular.ttf"), weight: 400 },
      { name: "Geist", data: font("geist-sans/Geist-SemiBold.ttf"), weight: 600 },
      { name: "Geist Mono", data: font("geist-mono/GeistMono-SemiBold.ttf"), weight: 600 },
    ],
  });

const font = (file: string) => readFileSync(join(process.cwd(), "node_modules/geist/dist/fonts", file));

const Picture = ({ above, title, description }: Props) => (
  <div
    style={{
      width: "100%",
      height: "100%",
      display: "flex",
      flexDirection: "column",
      padding: "60px 72px 64px",
      background: light.paper,
      color: light.ink,
      fontFamily: "Geist",
    }}
  >
    <div style={{ display: "flex", alignItems: "center", gap: 16, fontSize: 30, fontWeight: 600 }}>
      <Cookie />
      Session Replay Lab
    </div>
    <div
      style={{
        marginTop: 50,
        fontFamily: "Geist Mono",
        fontSize: 25,
        fontWeight: 600,
        color: light.soft,
      }}
    >
      {above}
    </div>
    <div
      style={{
        marginTop: 10,
        maxWidth: 1000,
        fontSize: 70,
        fontWeight: 600,
        lineHeight: 1.1,
        letterSpacing: -2,
      }}
    >
      {title}
    </div>
    <div style={{ marginTop: 20, maxWidth: 960, fontSize: 31, lineHeight: 1.4, color: light.soft }}>
      {description}
    </div>
    <Gates />
  </div>
);

const Cookie = () => (
  <svg
    width="44"
    height="44"
    viewBox="0 0 24 24"
    fill="none"
    stroke={light.payload}
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={cookiePath} />
  </svg>
);

const held = "M14 29l8 8 17-18";
const failed = "M17 17l18 18M35 17 17 35";

/** A request that passes two gates and is stopped at the third, before the door. */
const Gates = () => (
  <svg width="1056" height="60" viewBox="0 0 1056 60" fill="none" style={{ marginTop: "auto" }}>
    <path d="M0 30H700" stroke={light.out} strokeWidth="4" />
    <path d="M700 30H1000" stroke={light.line} strokeWidth="4" />
    {gate(220, light.out, light.card, held)}
    {gate(460, light.out, light.card, held)}
    {gate(700, light.in, light["in-bg"], failed)}
    <g transform="translate(996 4)">
      <rect width="52" height="52" rx="15" fill={light.out} />
      <rect x="17" y="17" width="18" height="18" fill={light.card} />
    </g>
  </svg>
);

/** Not a component, which the pictures inside of this picture cannot have. */
const gate = (at: number, colour: string, fill: string, sign: string) => (
  <g transform={`translate(${at} 4)`}>
    <rect x="2" y="2" width="48" height="48" rx="14" fill={fill} stroke={colour} strokeWidth="4" />
    <path d={sign} stroke={colour} strokeWidth="5" strokeLinecap="round" strokeLinejoin="round" />
  </g>
);
