import { leaps } from "@/components/lab/leaps";
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
    wait: (seconds) => lab.advance(leapOf(seconds)),
  };
}

function leapOf(seconds: number): string {
  const leap = leaps.find((one) => one.seconds === seconds);
  if (!leap) throw new Error(`The lab's clock offers no leap of ${seconds} s.`);
  return leap.name;
}

async function setLimits(lab: LabPage, limits: SiteLimits) {
  const { lifetimeSeconds, absoluteSeconds, refreshEachRequest } = { ...asInANewLab, ...limits };
  await lab.setLifetime(span(lifetimeSeconds));
  await lab.setAbsolute(absoluteSeconds === null ? "none" : span(absoluteSeconds));
  await lab.setSliding(refreshEachRequest);
}
