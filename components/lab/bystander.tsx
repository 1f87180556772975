import { memo } from "react";
import type { OperatorAct } from "@/lib/lab/operator";
import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import { operatorWords } from "../words/server";
import type { Actions } from "./actions";
import type { Aftermath, Jar } from "./model";
import { Section } from "./section";
import { Why } from "./why";

type Props = {
  mechanism: MechanismId;
  jar: Jar;
  aftermath?: Aftermath;
  /** The app does not keep to the lifetime that it was configured with. */
  isChanged: boolean;
  actions: Actions;
  ready: boolean;
};

const acts: OperatorAct[] = ["rotate-key", "rotate-key-with-fallback", "flush-store"];

/**
 * What an operator can do about a theft, and what that costs Bob, who has nothing to do with it. The app can be
 * started again when it no longer keeps to the lifetime that it was configured with.
 */
export const Bystander = memo(function Bystander({
  mechanism,
  jar,
  aftermath,
  isChanged,
  actions,
  ready,
}: Props) {
  const offered = isChanged ? [...acts, "restart-app" as const] : acts;
  return (
    <Section title="The operator, and Bob" note={bobNote(jar, aftermath)} part="operator">
      <div className="flex flex-wrap gap-1.5">
        {offered.map((act) => (
          <Button key={act} disabled={!ready} onClick={() => actions.operate(mechanism, act)}>
            {operatorWords[act].name}
          </Button>
        ))}
        <Button disabled={!ready || jar.cookie === null} onClick={() => actions.visitAsBob(mechanism)}>
          Let Bob come back
        </Button>
      </div>
      <p className="mt-2 min-h-[38px] text-[12.5px]/[1.5] text-soft">
        {aftermath
          ? aftermathWords(aftermath)
          : jar.cookie === null
            ? "Bob signs in when Alice does. He shows what a defence costs others."
            : "Bob is signed in too, with a session of his own. See what each of these costs him."}
      </p>
      {aftermath && <Why mechanism={mechanism} visit={aftermath} />}
    </Section>
  );
});

function bobNote({ cookie }: Jar, aftermath?: Aftermath): string {
  if (aftermath && !aftermath.verdict.accepted)
    return hasAnswer(aftermath) ? "Bob was thrown out" : "Bob is kept out";
  return cookie === null ? "Bob is not here" : "Bob is signed in";
}

/** Whether Bob was refused because of something that the server knew. */
const hasAnswer = ({ verdict }: Aftermath) => !verdict.trace.at(-1)?.unanswered;

function aftermathWords(aftermath: Aftermath): string {
  const { did, verdict } = aftermath;
  const came = `${doneWords(did)} Bob came back`.trim();
  if (verdict.accepted) return `${came} and his account opened: it cost him nothing.`;
  const then = hasAnswer(aftermath) ? "He has to sign in again." : "He has to wait until it does.";
  return `${came} and was kept out: ${verdict.trace.at(-1)?.saw}. ${then}`;
}

function doneWords(did: Aftermath["did"]): string {
  if (did === "nothing") return "";
  return did === "log-out" ? "Alice logged out." : operatorWords[did].done;
}
