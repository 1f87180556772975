"use client";

import type { Part } from "@/lib/anatomy/anatomy";
import type { InputCookie } from "@/lib/inspect/input";
import type { Recognised } from "@/lib/inspect/recognise";
import { PartsFigure } from "../lab/parts-figure";
import { Payload } from "./payload";
import { Times } from "./times";

/** A cookie’s parts, and what can be read of them. */
export function Inside({ cookie, recognised }: { cookie: InputCookie; recognised: Recognised }) {
  const { reading } = recognised;
  const moments = reading.moments ?? [];
  return (
    <div className="mt-4 grid grid-cols-1 gap-4">
      <PartsFigure parts={reading.parts.map(shortened)} />
      {cookie.companion !== undefined && (
        <PartsFigure
          parts={[
            {
              text: cookie.companion,
              kind: "signature",
              name: `${cookie.name}.sig`,
              says: "HMAC-SHA1 over the cookie’s name and value: a stamp that only the server’s key can make.",
            },
          ]}
        />
      )}
      {reading.damage && (
        <p className="rounded-[10px] bg-in-bg px-3 py-2 text-in">
          {reading.damage} A server refuses it, whatever its key.
        </p>
      )}
      {reading.payload ? (
        <Payload payload={reading.payload} moments={moments} />
      ) : (
        <Times moments={moments} />
      )}
    </div>
  );
}

/** What a part says may be as long as the cookie. */
const shortened = (part: Part): Part => {
  const says = part.says ?? "";
  return says.length > 300 ? { ...part, says: `${says.slice(0, 300)}…` } : part;
};
