import type { Part } from "@/lib/anatomy/anatomy";
import { coloured, marked } from "./part-colours";
import { PartSays } from "./part-says";

/** So that somebody without a mouse can scroll it. */
const reachable = { tabIndex: 0, role: "group", "aria-label": "The cookie in its parts" };

const isLong = (parts: readonly Part[]) => parts.reduce((sum, { text }) => sum + text.length, 0) > 300;

/** A cookie in its parts, and what each says to anybody who holds no key. A long one scrolls. */
export function PartsFigure({ parts }: { parts: readonly Part[] }) {
  return (
    <figure>
      <p
        {...(isLong(parts) ? reachable : {})}
        className="max-h-72 overflow-y-auto rounded-[10px] bg-wash px-3 py-2.5 font-mono text-[14.5px]/[1.7] font-medium break-all"
      >
        {parts.map(({ text, kind }, index) => (
          <span key={`${index} ${kind}`} className={kind ? `rounded px-0.5 py-px ${marked[kind]}` : ""}>
            {text}
          </span>
        ))}
      </p>
      <figcaption>
        <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-[13px]/[1.45]">
          {parts.map(
            ({ name, kind, says, times }, index) =>
              name && (
                <div key={`${index} ${name}`} className="contents">
                  <dt className={`font-semibold ${kind ? coloured[kind] : ""}`}>{name}</dt>
                  <dd className="[overflow-wrap:anywhere] text-soft">
                    <PartSays says={says} times={times} />
                  </dd>
                </div>
              ),
          )}
        </dl>
      </figcaption>
    </figure>
  );
}
