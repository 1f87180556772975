import type { OperatorAct } from "@/lib/lab/operator";
import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import { operatorWords } from "../words/server";
import type { Actions } from "./actions";
import type { Aftermath, Column } from "./model";
import { Section } from "./section";

type Props = { mechanism: MechanismId; column: Column; actions: Actions; ready: boolean };

const acts: OperatorAct[] = ["rotate-key", "rotate-key-with-fallback", "flush-store"];

/** What an operator can do about a theft, and what that costs Bob, who has nothing to do with it. */
export function Bystander({ mechanism, column, actions, ready }: Props) {
  const { aftermath, jars } = column;
  const offered = mechanism === "kvsession-one-second" ? [...acts, "restart-app" as const] : acts;
  return (
    <Section title="The operator, and Bob" note={bobNote(column)}>
      <div className="flex flex-wrap gap-1.5">
        {offered.map((act) => (
          <Button key={act} disabled={!ready} onClick={() => actions.operate(mechanism, act)}>
            {operatorWords[act].name}
          </Button>
        ))}
        <Button disabled={!ready || jars.bob.cookie === null} onClick={() => actions.visitAsBob(mechanism)}>
          Let Bob come back
        </Button>
      </div>
      <p className="mt-2 min-h-[38px] text-[12.5px]/[1.5] text-soft">
        {aftermath
          ? aftermathWords(aftermath)
          : jars.bob.cookie === null
            ? "Bob signs in when Alice does. He shows what a defence costs others."
            : "Bob is signed in too, with a session of his own. See what each of these costs him."}
      </p>
    </Section>
  );
}

function bobNote({ aftermath, jars }: Column): string {
  if (aftermath && !aftermath.verdict.accepted) return "Bob was thrown out";
  return jars.bob.cookie === null ? "Bob is not here" : "Bob is signed in";
}

function aftermathWords({ did, verdict }: Aftermath): string {
  const before = doneWords(did);
  return verdict.accepted
    ? `${before} Bob came back and his account opened: it cost him nothing.`.trim()
    : `${before} Bob came back and was kept out: ${verdict.trace.at(-1)?.saw}. He has to sign in again.`.trim();
}

function doneWords(did: Aftermath["did"]): string {
  if (did === "nothing") return "";
  return did === "log-out" ? "Alice logged out." : operatorWords[did].done;
}
