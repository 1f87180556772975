import { span } from "@/components/ui/time";
import { asInANewLab } from "@/lib/lab/settings";
import type { Stage } from "@/lib/stories/play";
import type { SiteLimits } from "@/lib/stories/story";
import type { Column } from "./column";
import type { LabPage } from "./lab";

/**
 * Plays stories by hand: every act presses what a person would press on the lab's page, so that a story can use only the
 * spans of time that stand there to be pressed or chosen.
 */
export function kitStage(lab: LabPage): Stage {
  async function inEach(act: (column: Column) => Promise<void>) {
    for (const column of lab.columns) await act(column);
  }

  return {
    prepare: (limits) => setLimits(lab, limits),
    signIn: lab.signIn,
    logOut: lab.logOut,
    capture: lab.captureCookie,
    replay: lab.replay,
    edit: (edit) => (edit ? inEach(({ editCookie }) => editCookie(edit)) : lab.editCookie()),
    operate: (act) => inEach(({ operate }) => operate(act)),
    setLifetime: (seconds) => lab.setLifetime(span(seconds)),
    wait: (seconds) => lab.advance(`+${leapNames[seconds] ?? span(seconds)}`),
  };
}

/** What the clock's buttons say of their leaps, where that is not their span. */
const leapNames: Record<number, string> = { 2678400: "31 days" };

/** Chooses what is not so in a new lab. */
async function setLimits(lab: LabPage, limits: SiteLimits) {
  const { lifetimeSeconds, absoluteSeconds, refreshEachRequest } = { ...asInANewLab, ...limits };
  if (lifetimeSeconds !== asInANewLab.lifetimeSeconds) await lab.setLifetime(span(lifetimeSeconds));
  if (absoluteSeconds !== null) await lab.setAbsolute(span(absoluteSeconds));
  if (refreshEachRequest) await lab.toggleSliding();
}
