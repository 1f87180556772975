import { inject } from "vitest";
import type { Browser } from "@/lib/lab/browsers";
import { type Backend, openLab } from "@/lib/lab/lab";
import { stateOf } from "@/lib/lab/state";
import { arrive } from "@/lib/lab/visit";
import { Visitor } from "@/lib/lab/visitor";
import type { MechanismId } from "@/lib/mechanisms";
import { memoryStore } from "@/lib/store/memory";
import type { Store } from "@/lib/store/store";
import { upstashStore } from "@/lib/store/upstash";
import { join } from "./join";
import { type Learner, newLearner } from "./learner";
import { openAccountInClass } from "./report";
import { changeRoom, openRoom, type Room, type RoomPlan } from "./room";
import { applyRoomChange, type RoomChange } from "./room-request";
import { roster } from "./roster";
import { takeUp } from "./take-up";
import { openNewRoom } from "./teacher";

const redis = inject("redis");

/** What rooms are kept in: memory, and Redis where it is installed. */
export const stores: [name: string, make: () => Store][] = [["memory", memoryStore]];
if (redis) stores.push(["Redis", () => upstashStore(redis)]);

export const plan: RoomPlan = {
  title: "Web security",
  mechanisms: ["signed", "flask", "redis"],
  lifetimeSeconds: 30,
  guided: true,
  predictions: true,
};

export const backendOn = (store: Store = memoryStore()): Backend => ({
  store,
  secret: "a secret of thirty-two characters",
});

/** A room as it is when it has just been opened, kept nowhere. */
export const aRoom = (changes: Partial<Room> = {}): Room => ({
  ...plan,
  code: "QK7M2P",
  openedAt: 0,
  endsAt: 86_400_000,
  step: 0,
  stepAt: 0,
  clockSeconds: 0,
  locked: false,
  touched: {},
  touchedAll: 0,
  keyGeneration: 0,
  teachers: [],
  ...changes,
});

/** A learner who joined at the beginning of time, kept nowhere. */
export const aLearner = (changes: Partial<Learner> = {}): Learner => ({
  ...newLearner({ id: "amina", nickname: "Amina", lab: "lab" }, 0),
  ...changes,
});

/** A room for tests, in memory unless another store is given. */
export async function startRoom(store?: Store, changes: Partial<RoomPlan> = {}) {
  const on = backendOn(store);
  const { room: opened, session } = await openNewRoom(on, { ...plan, ...changes });
  const room = () => openRoom(on, opened.code);
  const learners = async () => (await roster(on, opened)).learners;
  const learner = async (id: string): Promise<Learner> => {
    const found = (await learners()).find((one) => one.id === id);
    if (!found) throw new Error(`nobody is ${id}`);
    return found;
  };
  return {
    on,
    opened,
    session,
    room,
    learners,
    learner,
    join: async (nickname: string, most = 1000) => join(on, await room(), nickname, most),
    change: (to: RoomChange, now = 0) => changeRoom(on, opened, (room) => applyRoomChange(room, to, now)),
    takeUp: async (id: string) => takeUp(on, await room(), id),
    lab: async (id: string) => openLab(on, (await learner(id)).lab),
    hasLab: (lab: string) =>
      openLab(on, lab).then(
        () => true,
        () => false,
      ),
    observed: async (lab: string) => (await stateOf(on, await openLab(on, lab))).observations,
  };
}

export type TestRoom = Awaited<ReturnType<typeof startRoom>>;

/** A browser at a copy of the site in a lab of a class. */
export const visitor = (on: Backend, lab: string, browser: Browser, mechanism: MechanismId) =>
  new Visitor(on, { lab, browser, mechanism });

/** The stolen cookie of Alice, and how the attacker sends it: as the routes do, so that the board is told. */
export async function capture(on: Backend, lab: string, mechanism: MechanismId) {
  const alice = visitor(on, lab, "alice", mechanism);
  await alice.signIn();
  const { cookie } = alice;
  const arriveThere = () => arrive(on, { lab, browser: "attacker", mechanism }, cookie);
  return { alice, arriveThere, replay: async () => (await openAccountInClass(await arriveThere())).body };
}

/** The same store, in which some calls fail as long as `isDown` says so, and all calls are counted. */
export function watched(store: Store) {
  const calls: string[] = [];
  const down: { with?: Error; for: (call: string) => boolean } = { for: () => false };
  const watch =
    <Given extends unknown[], Result>(name: string, call: (...given: Given) => Promise<Result>) =>
    async (...given: Given): Promise<Result> => {
      const said = `${name} ${String(given[0])}`;
      calls.push(said);
      if (down.with && down.for(said)) throw down.with;
      return call(...given);
    };
  return {
    calls,
    down,
    /** The labs that have been made, by their ids. */
    labsMade: () =>
      calls.filter((call) => call.startsWith("set lab:")).map((call) => call.slice("set lab:".length)),
    store: {
      get: watch("get", store.get),
      set: watch("set", store.set),
      delete: watch("delete", store.delete),
      update: watch("update", store.update),
      updateRow: watch("updateRow", store.updateRow),
      rows: watch("rows", store.rows),
    } satisfies Store,
  };
}
