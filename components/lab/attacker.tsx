import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import type { Actions } from "./actions";
import { Cookie, CookieMeaning } from "./cookie";
import { CopyCurl } from "./copy-curl";
import type { Column, Jar, Model } from "./model";
import { Section } from "./section";
import { SiteLink } from "./site-link";
import { VerdictBanner } from "./verdict-banner";

type Props = { mechanism: MechanismId; column: Column; model: Model; actions: Actions; ready: boolean };

/** The attacker's browser: the stolen cookie, what it says, and what can be done with it. */
export function Attacker({ mechanism, column, model, actions, ready }: Props) {
  const jar = column.jars.attacker;
  const armed = jar.cookie !== null;
  const place = { lab: model.state.lab, browser: "attacker", mechanism } as const;
  return (
    <Section title="Attacker’s browser" note={jarNote(jar)} link={ready && <SiteLink {...place} />}>
      <Cookie mechanism={mechanism} cookie={jar.cookie} />
      <CookieMeaning mechanism={mechanism} cookie={jar.cookie} editedFrom={jar.editedFrom} />
      <div className="mt-auto flex flex-wrap gap-1.5 pt-2.5">
        <Button disabled={column.jars.alice.cookie === null} onClick={() => actions.capture([mechanism])}>
          Capture
        </Button>
        <Button disabled={!armed} onClick={() => actions.replay([mechanism])}>
          Replay
        </Button>
        <Button disabled={!armed || jar.editedFrom !== undefined} onClick={() => actions.edit([mechanism])}>
          Edit first
        </Button>
        <CopyCurl place={place} cookie={jar.cookie} />
      </div>
      <VerdictBanner mechanism={mechanism} replay={column.replay} />
    </Section>
  );
}

function jarNote({ cookie, stolen, editedFrom }: Jar): string {
  if (cookie === null) return "no cookie";
  if (!stolen) return "a cookie of his own";
  return editedFrom ? "edited cookie" : "stolen cookie";
}
