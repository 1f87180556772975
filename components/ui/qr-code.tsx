"use client";

import { useEffect, useState } from "react";
import { qrPath } from "./qr-path";

type Drawn = { size: number; path: string };

/** A text as a QR code: dark on white also in the dark, since not every camera reads it the other way round. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [code, setCode] = useState<Drawn | "none" | null>(null);
  useEffect(() => {
    let isCurrent = true;
    draw(text).then(
      (drawn) => isCurrent && setCode(drawn),
      () => isCurrent && setCode("none"),
    );
    return () => {
      isCurrent = false;
    };
  }, [text]);
  if (code === "none")
    return <p className="text-[13px] text-soft">No QR code can be drawn of it. Copy the link.</p>;
  return (
    <div className="aspect-square w-full overflow-hidden rounded-[10px] border border-line bg-white">
      {code && (
        <svg role="img" aria-label={label} viewBox={`0 0 ${code.size} ${code.size}`} className="size-full">
          <path d={code.path} fill="#000" shapeRendering="crispEdges" />
        </svg>
      )}
    </div>
  );
}

/** Fetches what draws it only now. A border of 4 modules is what ISO/IEC 18004 asks for. */
async function draw(text: string): Promise<Drawn> {
  const { encode } = await import("uqr");
  const { data, size } = encode(text, { border: 4, boostEcc: true });
  return { size, path: qrPath(data) };
}
