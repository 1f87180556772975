"use client";

import { useEffect, useState } from "react";
import type { Moment, Payload as Packed } from "@/lib/inspect/format";
import { layOut } from "@/lib/inspect/lay-out";
import { momentsIn } from "@/lib/inspect/moment";
import { unpack } from "@/lib/inspect/unpack";
import { Label } from "./label";
import { Times } from "./times";

/** In characters. */
const mostShown = 16_384;

/** In bytes. */
const mostUnpacked = 65_536;

type Read = { text: string; cut: boolean };

type Props = { payload: Packed; moments: readonly Moment[] };

/** What a cookie says to everybody, in lines, and the times in it beside those that its format tells. */
export function Payload({ payload, moments }: Props) {
  const read = useUnpacked(payload);
  if (read === "waiting") return null;
  if (read === null) return <p className="text-soft">Marked as compressed, and cannot be unpacked.</p>;
  const shown = layOut(read.text.slice(0, mostShown));
  const isCut = read.cut || read.text.length > mostShown;
  return (
    <>
      <div>
        <Label>Readable without a key</Label>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
        <pre tabIndex={0} role="group" aria-label="What it says" className={box}>
          {shown}
        </pre>
        {isCut && <p className="mt-1 text-[13px] text-soft">The first {mostShown / 1024} kB are shown.</p>}
      </div>
      <Times moments={[...moments, ...momentsIn(read.text)]} />
    </>
  );
}

const box =
  "max-h-96 overflow-auto rounded-[10px] border border-line px-3 py-2.5 font-mono text-[13.5px]/[1.55] break-words whitespace-pre-wrap";

/** The text at once where it is there, and after the browser unpacked it where zlib made it shorter. */
function useUnpacked(payload: Packed): Read | null | "waiting" {
  const [unpacked, setUnpacked] = useState<{ of: Packed; read: Read | null }>();
  useEffect(() => {
    if ("text" in payload) return;
    let isCurrent = true;
    unpack(payload.zlib, mostUnpacked).then((read) => isCurrent && setUnpacked({ of: payload, read }));
    return () => {
      isCurrent = false;
    };
  }, [payload]);
  if ("text" in payload) return { text: payload.text, cut: false };
  return unpacked?.of === payload ? unpacked.read : "waiting";
}
