import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import type { Actions } from "./actions";
import type { Aftermath, Column } from "./model";
import { Section } from "./section";

type Props = { mechanism: MechanismId; column: Column; actions: Actions; ready: boolean };

/** What an operator can do about a theft, and what that costs Bob, who has nothing to do with it. */
export function Bystander({ mechanism, column, actions, ready }: Props) {
  const { aftermath, jars } = column;
  return (
    <Section title="The operator, and Bob" note={bobNote(column)}>
      <div className="flex flex-wrap gap-2">
        <Button disabled={!ready} onClick={() => actions.operate(mechanism, "rotate-key")}>
          Rotate the key
        </Button>
        <Button disabled={!ready} onClick={() => actions.operate(mechanism, "flush-store")}>
          Flush the store
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
  const deed = did === "rotate-key" ? "The key was rotated." : "The store was flushed.";
  return verdict.accepted
    ? `${deed} Bob came back and his account opened: it cost him nothing.`
    : `${deed} Bob came back and was kept out: ${verdict.trace.at(-1)?.saw}. He has to sign in again.`;
}
