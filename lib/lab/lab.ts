import { randomBytes } from "node:crypto";
import type { MechanismId } from "@/lib/mechanisms";
import { Problem } from "@/lib/problem";
import type { Store } from "@/lib/store/store";
import { realNow } from "./clock";
import type { ControlSession } from "./control-session";
import { isLabId } from "./lab-id";
import { asInANewLab } from "./settings";

/** What labs run on: where they are kept, and the secret from which their keys are made. */
export type Backend = { store: Store; secret: string };

/** Where a lab belongs to, when its learner is in a class. */
export type Seat = {
  /** The code of the room, and the learner's id there. */
  room: string;
  learner: string;
  /** When the room ends and the lab with it, in milliseconds of real time. */
  endsAt: number;
  /** How much of what the teacher has moved everybody's clock this lab has followed, in seconds. */
  followedSeconds: number;
};

/** One learner's sandbox. */
export type Lab = {
  /** 128 random bits: whoever knows it can send requests to the lab's sites. */
  id: string;
  /** How far the lab's clock is ahead of real time. */
  offsetSeconds: number;
  lifetimeSeconds: number;
  /** How long after the sign-in a session ends at the latest, in seconds; null for no such limit. */
  absoluteSeconds: number | null;
  /** Whether a site sends the cookie again, with its full lifetime, on every request it accepts. */
  refreshEachRequest: boolean;
  /** The sites that have been kept. One that is gone takes the lab with it: a lab is there whole or not at all. */
  sites: MechanismId[];
  /** The sessions of its owner, in the order in which they were given out. */
  control: ControlSession[];
  seat?: Seat;
};

/** A lab is forgotten this long after its last use, in seconds. */
export const labLifetime = 24 * 60 * 60;

const key = (id: string) => `lab:${id}`;

/** A lab that was kept before there were absolute limits has none, and one from before sessions could end has no owner. */
function read(text: string): Lab {
  const lab = JSON.parse(text);
  lab.absoluteSeconds ??= null;
  lab.control ??= [];
  return lab;
}

export async function createLab(
  { store }: Backend,
  settings: Partial<Pick<Lab, "lifetimeSeconds" | "seat" | "control">> = {},
): Promise<Lab> {
  const id = randomBytes(16).toString("base64url");
  const lab: Lab = { id, offsetSeconds: 0, ...asInANewLab, sites: [], control: [], ...settings };
  await store.set(key(id), JSON.stringify(lab), labLifetime);
  return lab;
}

/** @throws {Problem} 404 when there is no such lab, or no more. */
export async function openLab({ store }: Backend, id: string): Promise<Lab> {
  const text = isLabId(id) ? await store.get(key(id), labLifetime) : null;
  const lab = text === null ? unknownLab() : read(text);
  return lab.seat && lab.seat.endsAt <= realNow() ? unknownLab() : lab;
}

/** @throws {Problem} 404 when there is no such lab, or no more. */
export async function changeLab({ store }: Backend, id: string, change: (lab: Lab) => Lab): Promise<Lab> {
  const text = await store.update(key(id), (text) => text && JSON.stringify(change(read(text))), labLifetime);
  return text === null ? unknownLab() : read(text);
}

export const removeLab = ({ store }: Backend, id: string) => store.delete(key(id));

/** @throws {Problem} 404 */
export function unknownLab(): never {
  throw new Problem(
    404,
    "There is no such lab.",
    "Labs are forgotten 24 hours after their last use, and a server that keeps them in memory forgets them when it starts again. Open the lab's page, or send POST /api/labs, to start a new one.",
  );
}
