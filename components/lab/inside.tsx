import { memo } from "react";
import type { ServerView } from "@/lib/lab/insider";
import type { OperatorAct } from "@/lib/lab/operator";
import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import { span } from "../ui/time";
import { useNow } from "../ui/use-now";
import { mechanismWords } from "../words/mechanisms";
import { operatorWords } from "../words/server";
import type { Actions } from "./actions";
import { type Column, labTime } from "./model";
import { Section } from "./section";

type Props = Pick<Column, "inside" | "leaked"> & {
  mechanism: MechanismId;
  /** The server keeps a record of each session. */
  remembers: boolean;
  ahead: number;
  lifetimeSeconds: number;
  actions: Actions;
  ready: boolean;
};

/** What the server holds: the records of its sessions, and the key, which the learner can let leak. */
export const Inside = memo(function Inside({
  mechanism,
  inside,
  leaked,
  remembers,
  ahead,
  lifetimeSeconds,
  actions,
  ready,
}: Props) {
  const keyless = "none" in mechanismWords[mechanism].key;
  const leak = () => {
    actions.leak(mechanism);
    if (keyless) actions.forge(mechanism);
  };
  return (
    <Section title="What the server holds" note={insideNote(inside, lifetimeSeconds)} tinted part="inside">
      {remembers && inside && inside.records.length > 0 ? (
        <Records inside={inside} ahead={ahead} />
      ) : (
        <p className="text-[12.5px] text-soft">
          {remembers ? "No record." : "No record: everything is in the cookie."}
        </p>
      )}
      <Keys {...{ mechanism, inside, leaked }} />
      <div className="mt-auto flex flex-wrap items-center gap-1.5 pt-2">
        {!leaked && (
          <Button disabled={!ready} onClick={leak}>
            {keyless ? "Forge without a key" : "Leak the key"}
          </Button>
        )}
        {storeActs(inside).map((act) => (
          <Button key={act} disabled={!ready} onClick={() => actions.operate(mechanism, act)}>
            {operatorWords[act].name}
          </Button>
        ))}
      </div>
    </Section>
  );
});

function insideNote(inside: Column["inside"], lifetimeSeconds: number): string {
  if (!inside) return "";
  if (inside.lifetimeSeconds !== lifetimeSeconds)
    return `the app’s lifetime is ${span(inside.lifetimeSeconds)} now`;
  if (inside.storeAway) return inside.failsOpen ? "store away, lets in" : "store away, refuses";
  return inside.failsOpen ? "lets in when it is away" : "";
}

/** How many records are listed, the newest; the others are counted. */
const mostListed = 4;

function Records({ inside, ahead }: { inside: ServerView & { at: number }; ahead: number }) {
  useNow();
  const passed = (labTime({ ahead }) - inside.at) / 1000;
  const listed = inside.records.slice(-mostListed);
  const more = inside.records.length - listed.length;
  return (
    <ul className="grid gap-1 font-mono text-[11.5px]/[1.5]">
      {more > 0 && <li className="font-sans text-soft">{more} older ones</li>}
      {listed.map(({ key, value, secondsLeft }) => (
        // The time left has room of its own, so that nothing below moves while it counts down.
        <li key={key} className="grid grid-cols-[1fr_14ch] gap-x-2">
          <span className="flex flex-wrap gap-x-2">
            <span className="max-w-full rounded bg-id-bg px-1 break-all text-id">{shortened(key)}</span>
            <span className="break-all">{contents(value)}</span>
          </span>
          <span className="text-right whitespace-nowrap text-soft tabular-nums">
            {ttl(secondsLeft, passed)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** A key whose like is never mistaken for it. */
const shortened = (key: string) => (key.length > 26 ? `${key.slice(0, 12)}…${key.slice(-8)}` : key);

/** A record as it is stored, without the end that is told beside it. */
function contents(value: ServerView["records"][number]["value"]): string {
  const { expiresAt, ...rest } = Object(value);
  return JSON.stringify(rest);
}

function ttl(secondsLeft: number | null, passed: number): string {
  if (secondsLeft === null) return "no TTL";
  const left = Math.ceil(secondsLeft - Math.max(0, passed));
  return left > 0 ? `TTL ${span(left)}` : "TTL over";
}

/** The key that signs, hidden until it leaks; with it those that are still accepted. */
function Keys({ mechanism, leaked, inside }: Pick<Props, "mechanism" | "leaked" | "inside">) {
  const { key } = mechanismWords[mechanism];
  const text = "mt-2 text-[12.5px] text-soft";
  if ("none" in key) return <p className={text}>{key.none}</p>;
  if (!leaked)
    return (
      <p className={text}>
        {key.name} <span aria-hidden>••••••••</span>
      </p>
    );
  return (
    <dl className={text}>
      <dt>
        {key.name}, leaked. {key.use}
      </dt>
      {inside?.keys.toReversed().map((secret, index) => (
        <dd key={secret} className="mt-1 font-mono text-[11.5px] break-all text-ink select-all">
          {secret}
          {index > 0 && <span className="font-sans text-soft select-none"> old, still accepted</span>}
        </dd>
      ))}
    </dl>
  );
}

/** What can be done to the store, the other way round from how it is. */
const storeActs = (inside: Column["inside"]): OperatorAct[] => [
  inside?.storeAway ? "put-store-back" : "take-store-away",
  inside?.failsOpen ? "fail-closed" : "fail-open",
];
