import { memo } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import { curlCommand } from "./api";
import type { Seen } from "./model";

type Props = {
  mechanism: MechanismId;
  lab: string;
  last?: Seen;
  /** What the attacker's jar holds. */
  loot: string | null;
};

/** The last request and its response, as far as a page may know them, and the replay as a command. */
export const RawExchange = memo(function RawExchange({ mechanism, lab, last, loot }: Props) {
  const place = { lab, browser: "attacker", mechanism } as const;
  const box =
    "mt-2 max-h-96 overflow-auto rounded-[10px] bg-wash p-2.5 font-mono text-xs/[1.6] font-medium whitespace-pre-wrap [overflow-wrap:anywhere] text-ink";
  return (
    <details className="border-t border-line px-4.5 py-3 text-[13px] text-soft">
      <summary className="w-fit select-none hover:text-ink">Request and response</summary>
      {last ? (
        <>
          <pre className={box}>{last.exchange.request}</pre>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard */}
          <pre className={box} tabIndex={0}>
            {last.exchange.response}
          </pre>
        </>
      ) : (
        <p className="mt-2">No request has reached the checks yet.</p>
      )}
      {loot !== null && (
        <>
          <p className="mt-3">The replay, from a terminal:</p>
          <pre className={box}>{curlCommand(place, loot)}</pre>
        </>
      )}
    </details>
  );
});
