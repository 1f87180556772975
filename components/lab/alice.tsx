import { memo } from "react";
import type { MechanismId } from "@/lib/mechanisms";
import { Button } from "../ui/button";
import { visitWords } from "../words/verdicts";
import type { Actions } from "./actions";
import { Cookie } from "./cookie";
import { Life } from "./life";
import type { Jar, Seen } from "./model";
import { Section } from "./section";
import { SiteLink } from "./site-link";
import { Why } from "./why";

type Props = {
  mechanism: MechanismId;
  jar: Jar;
  visit?: Seen;
  lab: string;
  ahead: number;
  lifetimeSeconds: number;
  actions: Actions;
  ready: boolean;
};

/** Alice's browser: her jar, how long it keeps the cookie, and what she can do. */
export const Alice = memo(function Alice({
  mechanism,
  jar,
  visit,
  lab,
  ahead,
  lifetimeSeconds,
  actions,
  ready,
}: Props) {
  const signedIn = jar.cookie !== null;
  return (
    <Section
      title="Alice’s browser"
      part="alice"
      foot={<LastVisit mechanism={mechanism} visit={visit} />}
      footRows={1}
      note={jarNote(jar)}
      link={<SiteLink {...{ lab, mechanism, ready }} browser="alice" />}
    >
      <Cookie mechanism={mechanism} cookie={jar.cookie} />
      <Life {...{ jar, ahead, lifetimeSeconds }} />
      <div className="mt-auto flex flex-wrap gap-1.5 pt-2.5">
        <Button disabled={!ready} onClick={() => actions.signIn([mechanism])}>
          Sign in
        </Button>
        <Button disabled={!ready} onClick={() => actions.visit(mechanism)}>
          Visit account
        </Button>
        <Button disabled={!signedIn} onClick={() => actions.logOut([mechanism])}>
          Log out
        </Button>
        <Button disabled={!signedIn} onClick={() => actions.logOut([mechanism], true)}>
          Log out everywhere
        </Button>
      </div>
    </Section>
  );
});

/** How her last visit ended, and why. Its row is there in every column, so that their buttons stay level. */
const LastVisit = ({ mechanism, visit }: { mechanism: MechanismId; visit?: Seen }) => (
  <div>
    {visit && (
      <>
        <p className="mt-2 text-[12.5px] text-soft">Last visit: {visitWords(visit.verdict)}.</p>
        <Why mechanism={mechanism} visit={visit} />
      </>
    )}
  </div>
);

function jarNote({ cookie, emptied }: Jar): string {
  if (cookie !== null) return "holds a cookie";
  if (!emptied) return "no cookie";
  return emptied.by === "browser" ? "deleted the cookie" : "logged out";
}
