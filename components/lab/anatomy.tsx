"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { anatomy } from "@/lib/anatomy";
import type { Part } from "@/lib/anatomy/anatomy";
import type { MechanismId } from "@/lib/mechanisms";
import { cookieBox } from "./cookie";
import { coloured, marked } from "./part-colours";
import { PartSays } from "./part-says";

type Props = { mechanism: MechanismId; cookie: string | null; editedFrom?: string };

/**
 * A cookie taken apart without any key: its text in coloured parts, and what each says. Pointing at a part, or coming
 * to it with the arrow keys, shows which meaning is its own.
 */
export function Anatomy({ mechanism, cookie, editedFrom }: Props) {
  const id = useId();
  const [at, setAt] = useState<number | null>(null);
  if (cookie === null) return <p className={`${cookieBox} text-soft`}>(empty jar)</p>;
  const parts = anatomy[mechanism].read(cookie);
  const named = parts.flatMap((part, index) => (part.name ? [index] : []));
  const stop = at !== null && named.includes(at) ? at : named[0];
  const pointed = at === null ? undefined : parts[at];

  const move = ({ key, currentTarget }: KeyboardEvent<HTMLElement>) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!step || stop === undefined) return;
    const next = named[(named.indexOf(stop) + step + named.length) % named.length];
    currentTarget.querySelector<HTMLElement>(`[data-part="${next}"]`)?.focus();
  };

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys go from one button in it to the next */}
      <div
        className={`${cookieBox} max-h-[15rem] overflow-y-auto`}
        onKeyDown={move}
        onMouseLeave={() => setAt(null)}
      >
        {/* Not a real button, whose text does not flow over lines. */}
        {parts.map((part, index) =>
          part.name ? (
            <span
              key={`${index} ${part.kind}`}
              role="button"
              data-part={index}
              tabIndex={index === stop ? 0 : -1}
              aria-label={`${part.name}: ${part.says}`}
              onFocus={() => setAt(index)}
              onBlur={() => setAt(null)}
              onMouseEnter={() => setAt(index)}
              className={`cursor-help rounded px-0.5 py-px ${part.kind ? marked[part.kind] : ""} ${index === at ? "underline decoration-2 underline-offset-3" : ""}`}
            >
              {part.text}
            </span>
          ) : (
            <span key={`${index} joint`}>{part.text}</span>
          ),
        )}
      </div>
      <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs/[1.45]">
        {parts.map(
          (part, index) => isMain(part) && <Meaning key={`${id} ${index}`} part={part} lit={index === at} />,
        )}
        {editedFrom !== undefined && (
          <div className="contents">
            <dt className="font-semibold">edited</dt>
            <dd className="font-mono text-soft [overflow-wrap:anywhere]">
              <del>{difference(editedFrom, cookie)}</del> → <ins>{difference(cookie, editedFrom)}</ins>
            </dd>
          </div>
        )}
        {parts.some(isFrame) && (
          <Meaning
            part={pointed && isFrame(pointed) ? pointed : { text: "", name: "the rest", says: pointHint }}
            lit={pointed !== undefined && isFrame(pointed)}
          />
        )}
      </dl>
    </>
  );
}

const pointHint = "Point at a grey part.";

const isFrame = ({ name, kind }: Part) => name !== undefined && kind === "frame";
const isMain = (part: Part) => part.name !== undefined && !isFrame(part);

function Meaning({ part: { name, kind, says, times }, lit }: { part: Part; lit: boolean }) {
  const background = `${lit ? "bg-wash" : ""} ${kind === "frame" || says === pointHint ? "min-h-[2lh]" : ""}`;
  return (
    <div className="contents">
      <dt
        className={`-mx-1 rounded-l px-1 font-semibold ${kind ? coloured[kind] : "text-soft"} ${background}`}
      >
        {name}
      </dt>
      <dd className={`-ml-3 rounded-r pl-3 text-soft [overflow-wrap:anywhere] ${background}`}>
        <PartSays says={says} times={times} />
      </dd>
    </div>
  );
}

/** The stretch of `text` that is not as in `other`. */
function difference(text: string, other: string): string {
  let start = 0;
  while (start < text.length && text[start] === other[start]) start += 1;
  let end = 0;
  while (end < text.length - start && text.at(-1 - end) === other.at(-1 - end)) end += 1;
  return text.slice(start, text.length - end);
}
