import { anatomy } from "@/lib/anatomy";
import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import { editWords } from "../words/scenarios";
import type { Actions } from "./actions";
import { Anatomy } from "./anatomy";
import { AnotherDevice } from "./another-device";
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
  const editable = armed && jar.editedFrom === undefined && !jar.forged;
  const place = { lab: model.state.lab, browser: "attacker", mechanism } as const;
  return (
    <Section
      title="Attacker’s browser"
      part="attacker"
      note={jarNote(jar)}
      link={ready && <SiteLink {...place} />}
      foot={<VerdictBanner mechanism={mechanism} replay={column.replay} />}
    >
      <Anatomy key={jar.cookie} mechanism={mechanism} cookie={jar.cookie} editedFrom={jar.editedFrom} />
      <div className="mt-auto flex flex-wrap gap-1.5 pt-2.5">
        <Button disabled={column.jars.alice.cookie === null} onClick={() => actions.capture([mechanism])}>
          Capture
        </Button>
        <Button disabled={!armed} onClick={() => actions.replay([mechanism])}>
          Replay
        </Button>
        <CopyCurl place={place} cookie={jar.cookie} />
        <AnotherDevice place={place} cookie={jar.cookie} lifetimeSeconds={model.state.lifetimeSeconds} />
      </div>
      <div role="group" aria-label="Change it first" className="mt-1.5 flex flex-wrap items-center gap-1.5">
        <span className="mr-0.5 text-[12.5px] text-soft">Change it first:</span>
        {anatomy[mechanism].edits.map(({ id }) => (
          <Button key={id} disabled={!editable} onClick={() => actions.edit([mechanism], id)}>
            {editWords[id]}
          </Button>
        ))}
        {column.leaked && (
          <Button disabled={!ready} onClick={() => actions.forge(mechanism)}>
            Forge for admin
          </Button>
        )}
      </div>
    </Section>
  );
}

function jarNote({ cookie, stolen, editedFrom, forged }: Jar): string {
  if (cookie === null) return "no cookie";
  if (!stolen) return "a cookie of his own";
  if (forged) return "forged cookie";
  return editedFrom ? "edited cookie" : "stolen cookie";
}
