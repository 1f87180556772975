import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import { verdictWords } from "../words";
import type { Actions } from "./actions";
import { Cookie } from "./cookie";
import { Life } from "./life";
import type { Column, Jar, Model } from "./model";
import { Section } from "./section";
import { SiteLink } from "./site-link";

type Props = { mechanism: MechanismId; column: Column; model: Model; actions: Actions; ready: boolean };

/** Alice's browser: her jar, how long it keeps the cookie, and what she can do. */
export function Alice({ mechanism, column, model, actions, ready }: Props) {
  const jar = column.jars.alice;
  const signedIn = jar.cookie !== null;
  return (
    <Section title="Alice’s browser" note={jarNote(jar)}>
      <Cookie mechanism={mechanism} cookie={jar.cookie} />
      <Life jar={jar} ahead={model.ahead} lifetimeSeconds={model.state.lifetimeSeconds} />
      <div className="mt-2.5 flex flex-wrap gap-2">
        <Button disabled={!ready} onClick={() => actions.signIn([mechanism])}>
          Sign in
        </Button>
        <Button disabled={!ready} onClick={() => actions.visit([mechanism])}>
          Visit account
        </Button>
        <Button disabled={!signedIn} onClick={() => actions.logOut([mechanism])}>
          Log out
        </Button>
        <Button disabled={!signedIn} onClick={() => actions.logOut([mechanism], true)}>
          Log out everywhere
        </Button>
      </div>
      <p className="mt-2 flex min-h-5 flex-wrap justify-between gap-x-3 text-[12.5px] text-soft">
        <span>{column.visit ? `Last visit: ${visitWords(column)}` : ""}</span>
        {ready && <SiteLink lab={model.state.lab} browser="alice" mechanism={mechanism} />}
      </p>
    </Section>
  );
}

function jarNote({ cookie, emptied }: Jar): string {
  if (cookie !== null) return "signed in";
  if (!emptied) return "no cookie";
  return emptied.by === "browser" ? "dropped the cookie" : "logged out";
}

function visitWords({ visit }: Column): string {
  if (!visit) return "";
  const { accepted, trace } = visit.verdict;
  return accepted
    ? "her account opened."
    : `${verdictWords(visit.verdict).title.toLowerCase()} (${trace.at(-1)?.saw}).`;
}
