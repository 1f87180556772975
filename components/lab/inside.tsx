import type { ServerView } from "@/lib/lab/insider";
import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import { span } from "../ui/time";
import { useNow } from "../ui/use-now";
import { mechanismWords } from "../words/mechanisms";
import { operatorWords } from "../words/server";
import type { Actions } from "./actions";
import { familyOf } from "./choice";
import { type Column, labTime, type Model } from "./model";
import { Section } from "./section";

type Props = { mechanism: MechanismId; column: Column; model: Model; actions: Actions; ready: boolean };

/** What the server holds: the records of its sessions, and the key, which the learner can let leak. */
export function Inside({ mechanism, column, model, actions, ready }: Props) {
  const { inside } = column;
  const remembers = familyOf(model.state.mechanisms, mechanism) === "revocable";
  return (
    <Section title="What the server holds" note={inside?.storeAway ? "store away" : ""} tinted>
      {remembers && inside && inside.records.length > 0 ? (
        <Records inside={inside} ahead={model.ahead} />
      ) : (
        <p className="text-[12.5px] text-soft">
          {remembers ? "No record." : "No record: everything is in the cookie."}
        </p>
      )}
      <Keys {...{ mechanism, column, actions, ready }} />
      {remembers && <StoreSwitches {...{ mechanism, inside, actions, ready }} />}
    </Section>
  );
}

function Records({ inside, ahead }: { inside: ServerView & { at: number }; ahead: number }) {
  useNow();
  const passed = (labTime({ ahead }) - inside.at) / 1000;
  return (
    <ul className="grid gap-1 font-mono text-[11.5px]/[1.5]">
      {inside.records.map(({ key, value, secondsLeft }) => (
        <li key={key} className="flex flex-wrap gap-x-2">
          <span className="max-w-full rounded bg-id-bg px-1 break-all text-id">{shortened(key)}</span>
          <span className="break-all">{contents(value)}</span>
          <span className="ml-auto text-soft tabular-nums">{ttl(secondsLeft, passed)}</span>
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

type PartProps = Pick<Props, "mechanism" | "actions" | "ready">;

function Keys({ mechanism, column, actions, ready }: PartProps & { column: Column }) {
  const { key } = mechanismWords[mechanism];
  const { leaked, inside } = column;
  if ("none" in key)
    return (
      <div className="mt-2 flex flex-wrap items-center gap-2 text-[12.5px] text-soft">
        <p className="mr-auto">{key.none}</p>
        {!leaked && (
          <Button disabled={!ready} onClick={() => actions.leak(mechanism)}>
            Forge without one
          </Button>
        )}
      </div>
    );
  if (!leaked)
    return (
      <div className="mt-2 flex flex-wrap items-center gap-2 text-[12.5px] text-soft">
        <p className="mr-auto">
          {key.name} <span aria-hidden>••••••••</span>
        </p>
        <Button disabled={!ready} onClick={() => actions.leak(mechanism)}>
          Leak the key
        </Button>
      </div>
    );
  return (
    <dl className="mt-2 text-[12.5px] text-soft">
      <dt>
        {key.name}, leaked. {key.use}
      </dt>
      {inside?.keys.toReversed().map((text, index) => (
        <dd key={text} className="mt-1 font-mono text-[11.5px] break-all text-ink select-all">
          {text}
          {index > 0 && <span className="ml-2 font-sans text-soft select-none">old, still accepted</span>}
        </dd>
      ))}
    </dl>
  );
}

function StoreSwitches({ mechanism, inside, actions, ready }: PartProps & { inside: Column["inside"] }) {
  const acts = [
    inside?.storeAway ? "put-store-back" : "take-store-away",
    inside?.failsOpen ? "fail-closed" : "fail-open",
  ] as const;
  return (
    <div className="mt-auto flex flex-wrap items-center gap-1.5 pt-2">
      {acts.map((act) => (
        <Button key={act} disabled={!ready} onClick={() => actions.operate(mechanism, act)}>
          {operatorWords[act].name}
        </Button>
      ))}
    </div>
  );
}
