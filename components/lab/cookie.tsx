import { anatomy } from "@/lib/anatomy";
import type { PartKind } from "@/lib/anatomy/anatomy";
import type { MechanismId } from "@/lib/mechanisms";

const marked: Record<PartKind, string> = {
  payload: "bg-payload-bg text-payload",
  time: "bg-time-bg text-time",
  signature: "bg-signature-bg text-signature",
  id: "bg-id-bg text-id",
  sealed: "bg-sealed-bg text-sealed",
  frame: "bg-frame-bg text-frame",
};

const coloured: Record<PartKind, string> = {
  payload: "text-payload",
  time: "text-time",
  signature: "text-signature",
  id: "text-id",
  sealed: "text-sealed",
  frame: "text-frame",
};

type Props = { mechanism: MechanismId; cookie: string | null };

/** A jar's cookie, drawn in its parts. */
export function Cookie({ mechanism, cookie }: Props) {
  const box = "rounded-[10px] bg-wash px-2.5 py-2 font-mono text-[12.5px]/[1.7] font-medium break-all";
  if (cookie === null) return <p className={`${box} text-soft`}>(empty jar)</p>;
  return (
    <p className={box}>
      {anatomy[mechanism].read(cookie).map(({ text, kind }, index) => (
        <span key={`${index} ${kind}`} className={kind ? `rounded px-0.5 py-px ${marked[kind]}` : ""}>
          {text}
        </span>
      ))}
    </p>
  );
}

/** What each part of a cookie says to someone without any key, and what an edit has changed. */
export function CookieMeaning({ mechanism, cookie, editedFrom }: Props & { editedFrom?: string }) {
  if (cookie === null) return null;
  const parts = anatomy[mechanism].read(cookie).filter(({ name }) => name);
  return (
    <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-xs/[1.45]">
      {parts.map(({ name, kind, says }) => (
        <div key={name} className="contents">
          <dt className={`font-semibold ${kind ? coloured[kind] : "text-soft"}`}>{name}</dt>
          <dd className="text-soft [overflow-wrap:anywhere]">{says}</dd>
        </div>
      ))}
      {editedFrom !== undefined && (
        <div className="contents">
          <dt className="font-semibold">edited</dt>
          <dd className="font-mono text-soft [overflow-wrap:anywhere]">
            <del>{difference(editedFrom, cookie)}</del> → <ins>{difference(cookie, editedFrom)}</ins>
          </dd>
        </div>
      )}
    </dl>
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
