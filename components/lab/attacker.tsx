import { memo } from "react";
import { anatomy } from "@/lib/anatomy";
import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import { editWords } from "../words/scenarios";
import type { Actions } from "./actions";
import { Anatomy } from "./anatomy";
import { AnotherDevice } from "./another-device";
import { CopyCurl } from "./copy-curl";
import type { Jar, Replay } from "./model";
import { Section } from "./section";
import { SiteLink } from "./site-link";
import { VerdictBanner } from "./verdict-banner";

type Props = {
  mechanism: MechanismId;
  jar: Jar;
  replay?: Replay;
  /** Alice holds a cookie that he can copy. */
  canCapture: boolean;
  leaked?: boolean;
  lab: string;
  lifetimeSeconds: number;
  actions: Actions;
  ready: boolean;
};

/** The attacker's browser: the stolen cookie, what it says, and what can be done with it. */
export const Attacker = memo(function Attacker({
  mechanism,
  jar,
  replay,
  canCapture,
  leaked,
  lab,
  lifetimeSeconds,
  actions,
  ready,
}: Props) {
  const armed = jar.cookie !== null;
  const editable = armed && jar.editedFrom === undefined && !jar.forged;
  const place = { lab, browser: "attacker", mechanism } as const;
  return (
    <Section
      title="Attacker’s browser"
      part="attacker"
      note={jarNote(jar)}
      link={<SiteLink {...place} ready={ready} />}
      foot={<VerdictBanner mechanism={mechanism} replay={replay} />}
    >
      <Anatomy key={jar.cookie} mechanism={mechanism} cookie={jar.cookie} editedFrom={jar.editedFrom} />
      <div className="mt-auto flex flex-wrap gap-1.5 pt-2.5">
        <Button disabled={!canCapture} onClick={() => actions.capture([mechanism])}>
          Capture
        </Button>
        <Button disabled={!armed} onClick={() => actions.replay([mechanism])}>
          Replay
        </Button>
        <CopyCurl place={place} cookie={jar.cookie} />
        <AnotherDevice place={place} cookie={jar.cookie} lifetimeSeconds={lifetimeSeconds} />
      </div>
      <div role="group" aria-label="Change it first" className="mt-1.5 flex flex-wrap items-center gap-1.5">
        <span className="mr-0.5 text-[12.5px] text-soft">Change it first:</span>
        {anatomy[mechanism].edits.map(({ id }) => (
          <Button key={id} disabled={!editable} onClick={() => actions.edit([mechanism], id)}>
            {editWords[id]}
          </Button>
        ))}
        {leaked && (
          <Button disabled={!ready} onClick={() => actions.forge(mechanism)}>
            Forge for admin
          </Button>
        )}
      </div>
    </Section>
  );
});

function jarNote({ cookie, stolen, editedFrom, forged }: Jar): string {
  if (cookie === null) return "no cookie";
  if (!stolen) return "a cookie of his own";
  if (forged) return "forged cookie";
  return editedFrom ? "edited cookie" : "stolen cookie";
}
