import { Problem } from "@/lib/problem";
import { realNow } from "./clock";
import {
  absolute,
  add,
  type ControlSession,
  isDue,
  newSession,
  sessionWith,
  settle,
} from "./control-session";
import { deriveKey } from "./keys";
import { type Backend, changeLab, createLab, type Lab, labLifetime } from "./lab";
import { seal, unseal } from "./seals";

/** The cookie that makes a browser the owner of a lab. */
export const controlCookie = "control";

/** An owner's cookie: its value, and how long a browser is to keep it, in seconds. */
export type Control = { value: string; maxAge: number };

const password = ({ secret }: Backend) => deriveKey(secret, "control");

/** The owner's session as it travels: an iron-session seal of the lab and of an id whose hash the lab keeps. */
async function sealControl(
  on: Backend,
  lab: string,
  id: string,
  { began }: ControlSession,
): Promise<Control> {
  const left = Math.max(1, Math.ceil((began + absolute - realNow()) / 1000));
  const value = await seal({ lab, session: id }, password(on), absolute / 1000);
  return { value, maxAge: Math.min(labLifetime, left) };
}

/** Starts a lab that has an owner. */
export async function startLab(on: Backend): Promise<{ lab: Lab; control: Control }> {
  const { id, session } = newSession(realNow());
  const lab = await createLab(on, { control: [session] });
  return { lab, control: await sealControl(on, lab.id, id, session) };
}

/** Another owner of a lab, for whoever may be so on other grounds: put `enter` into a change of the lab, then take `control`. */
export function newOwner(on: Backend) {
  const now = realNow();
  const { id, session } = newSession(now);
  return {
    enter: (lab: Lab): Lab => ({ ...lab, control: add(lab.control, session, now) }),
    control: (lab: Lab) => sealControl(on, lab.id, id, session),
  };
}

type Owner = { id: string; session: ControlSession };

/** Whose session a seal is of: undefined when it is none of this lab, "ended" when it is one no more. */
async function ownerBy(
  on: Backend,
  lab: Lab,
  sealed: string | undefined,
): Promise<Owner | "ended" | undefined> {
  const said = await unseal(sealed ?? "", password(on));
  if (said.lab !== lab.id) return undefined;
  const { session: id = "" } = said;
  const session = sessionWith(lab.control, id, realNow());
  return session ? { id, session } : "ended";
}

/** @throws {Problem} 403 unless the seal is of a session of this lab's owner */
export async function requireOwner(on: Backend, lab: Lab, sealed: string | undefined): Promise<Owner> {
  const owner = await ownerBy(on, lab, sealed);
  if (owner === undefined)
    throw new Problem(
      403,
      "Only the browser that started this lab can do that.",
      "Its control cookie did not come with the request. Do it in that browser, or start a lab of your own.",
    );
  if (owner === "ended") throw over();
  if (settle(lab.control, owner.session, realNow()) !== lab.control)
    await changeLab(on, lab.id, (lab) => settled(lab, owner.session));
  return owner;
}

const settled = (lab: Lab, used: ControlSession): Lab => ({
  ...lab,
  control: settle(lab.control, used, realNow()),
});

const over = () =>
  new Problem(
    403,
    "This browser’s session in the lab has ended.",
    "A session ends a day after its last use, 30 days after it began, and when it is ended from another browser. Start over, or start a lab of your own; its control cookie is no use any more.",
  );

/** The cookie by which the owner stays the owner: with another id when it is time for one; nothing for anybody else. */
export async function stayOwner(
  on: Backend,
  lab: Lab,
  sealed: string | undefined,
): Promise<Control | undefined> {
  const owner = await ownerBy(on, lab, sealed);
  if (owner === undefined || owner === "ended") return undefined;
  const { id, session } = owner;
  const now = realNow();
  const fresh = newSession(now, session.began);
  const goOn = (lab: Lab): Lab => {
    // It may have ended since the lab was read.
    if (!sessionWith(lab.control, id, now)) return lab;
    const due = isDue(lab.control, session, now);
    const control = settle(due ? add(lab.control, fresh.session, now) : lab.control, session, now);
    return control === lab.control ? lab : { ...lab, control };
  };
  if (goOn(lab) === lab) return isNewest(lab, session) ? sealControl(on, lab.id, id, session) : undefined;
  const changed = await changeLab(on, lab.id, goOn);
  if (isNewest(changed, fresh.session)) return sealControl(on, lab.id, fresh.id, fresh.session);
  return isNewest(changed, session) ? sealControl(on, lab.id, id, session) : undefined;
}

/** Nobody gets an id again for which another was given out: answers may overtake each other. */
const isNewest = ({ control }: Lab, { hash }: ControlSession) => control.at(-1)?.hash === hash;

/** Ends all sessions of a lab's owner, also whatever copy there is of this one, and begins another in their place. */
export async function endOtherSessions(on: Backend, lab: Lab, { id, session }: Owner): Promise<Control> {
  const now = realNow();
  const fresh = newSession(now, session.began);
  await changeLab(on, lab.id, (lab) => {
    if (!sessionWith(lab.control, id, now)) throw over();
    return { ...lab, control: [fresh.session] };
  });
  return sealControl(on, lab.id, fresh.id, fresh.session);
}
