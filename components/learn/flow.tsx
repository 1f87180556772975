import type { Happening } from "@/lib/stories/happening";
import { span } from "../ui/time";
import { type Lane, type Line, lanes, laneWords, linesOf, type Tone } from "../words/flow";

type Props = {
  happenings: readonly Happening[];
  caption: string;
  /** How long the server lets a session live, in seconds, where it looks at that and no request renews it. */
  lifetime?: number;
};

/**
 * An exchange as a picture: who sent what to whom, from top to bottom. It is a list, so that it can be read aloud, takes
 * the size of the text, and is drawn of nothing but what happened.
 */
export function Flow({ happenings, caption, lifetime = 0 }: Props) {
  return (
    <figure className="my-5 text-[13px]/[1.4]">
      <div aria-hidden className="grid grid-cols-3 text-center font-medium">
        {lanes.map((lane) => (
          <span key={lane} className="mx-1 rounded-lg border border-line bg-wash px-1 py-1.5">
            {laneWords[lane]}
          </span>
        ))}
      </div>
      <ol className="flow-lanes py-2">
        {linesOf(happenings).map((line, index) => (
          <li
            key={`${index} ${line.kind}`}
            className={`reveal relative ${line.seconds < lifetime && !line.ended ? "flow-alive" : ""}`}
          >
            <FlowLine line={line} />
          </li>
        ))}
      </ol>
      <figcaption className="mt-1 text-soft">
        {caption}
        {lifetime > 0 && ` The band at the server is the ${span(lifetime)} that a session may live.`}
      </figcaption>
    </figure>
  );
}

/** The picture is six units wide; the lanes run at 1, 3 and 5 of them. */
const laneAt: Record<Lane, number> = { alice: 1, server: 3, thief: 5 };

const between = (one: Lane, other: Lane) => {
  const [from, to] = [laneAt[one], laneAt[other]].sort();
  return { gridColumn: `${Number(from) + 1} / ${Number(to) + 1}` };
};

function FlowLine({ line }: { line: Line }) {
  switch (line.kind) {
    case "message":
      return <Message {...line} />;
    case "answer":
      return (
        <div className="grid grid-cols-6 pb-2">
          <p style={between("server", line.to)} className="px-2.5 text-center font-mono text-xs font-medium">
            <span className="sr-only">{`${laneWords.server} to ${laneWords[line.to]}: `}</span>
            <span className="rounded bg-card px-1">{line.says}</span>
            <span
              aria-hidden
              className={`flow-arrow border-dashed ${line.to === "thief" ? "flow-arrow-right border-in text-in" : "flow-arrow-left border-ink text-ink"}`}
            />
            <span className="mt-0.5 inline-block rounded bg-card px-1 text-soft">{line.also}</span>
          </p>
        </div>
      );
    case "verdict":
      return (
        <div className="grid grid-cols-6 pb-2">
          <p style={between(line.to, "server")} className="px-1.5 text-center">
            <span className={`inline-block rounded-lg px-2 py-1 ${tones[line.tone]}`}>
              <strong className="block font-semibold">
                <span aria-hidden>{line.tone === "in" ? "→ " : line.tone === "out" ? "■ " : ""}</span>
                {line.title}
              </strong>
              <span className="text-xs">{line.says}</span>
            </span>
          </p>
        </div>
      );
    case "note":
      return (
        <div className="grid grid-cols-6 py-1.5">
          <p style={noteAt[line.lane]} className="px-1 text-center">
            <span className="inline-block rounded-lg border border-line bg-wash px-2 py-1 text-xs">
              <span className="sr-only">{laneWords[line.lane]}: </span>
              {line.says}
            </span>
          </p>
        </div>
      );
    case "gap":
      return (
        <div className="py-1.5 text-center">
          <span className="relative inline-block rounded-full border border-dashed border-edge bg-card px-3 py-0.5 text-xs font-medium text-soft">
            {line.says}
          </span>
        </div>
      );
  }
}

const noteAt: Record<Lane, { gridColumn: string }> = {
  alice: { gridColumn: "1 / 4" },
  server: { gridColumn: "2 / 6" },
  thief: { gridColumn: "4 / 7" },
};

const tones: Record<Tone, string> = {
  in: "bg-in-bg text-in",
  out: "bg-out-bg text-out",
  plain: "border border-line bg-wash",
};

function Message({ from, to, says, byThief, seconds }: Line & { kind: "message" }) {
  const leftwards = laneAt[from] > laneAt[to];
  return (
    <div className="relative grid grid-cols-6 pt-1.5 pb-2">
      <p style={between(from, to)} className="px-2.5 text-center">
        <span className="sr-only">{`${laneWords[from]} to ${laneWords[to]}: `}</span>
        <span className="relative rounded bg-card px-1 font-mono text-xs font-medium">{says}</span>
        <span
          aria-hidden
          className={`flow-arrow ${leftwards ? "flow-arrow-left" : "flow-arrow-right"} ${to === "thief" ? "border-dashed" : ""} ${byThief ? "border-in text-in" : "border-ink text-ink"}`}
        />
      </p>
      <span
        className={`absolute bottom-0 text-xs text-soft tabular-nums ${from === "thief" || to === "thief" ? "right-0.5" : "left-0.5"}`}
      >
        <span className="sr-only">after </span>
        {span(seconds)}
      </span>
    </div>
  );
}
