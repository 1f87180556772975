import { describe, expect, test, vi } from "vitest";
import { asInANewLab } from "@/lib/lab/settings";
import type { Actions } from "./actions";
import { newModel } from "./model";
import { NotDone, pageStage } from "./page-stage";
import { Turns } from "./turns";
import { View } from "./view";

vi.stubGlobal("reportError", () => {});

function newView() {
  const view = new View({}, { keptAs: "test", idsOf: () => ["flask", "redis"] });
  const state = { lab: "a", now: new Date().toISOString(), ...asInANewLab, mechanisms: [], observations: [] };
  view.show({ model: newModel(state) });
  return view;
}

describe("an act that cannot be done", () => {
  test("at one of several sites ends the story, though it was done at another after it", async () => {
    const view = newView();
    const turns = new Turns(view);
    const done: string[] = [];
    const operate = (id: string) =>
      turns.take(async () => {
        if (id === "flask") throw new Error("no answer");
        done.push(id);
      });
    const stage = pageStage({ view, actions: { operate } as unknown as Actions }, ["flask", "redis"]);
    await expect(stage.operate("flush-store")).rejects.toThrow(NotDone);
    expect(done).toEqual([]);
    expect(view.shown().trouble?.title).toBe("The page made a mistake.");
  });

  test("is told to whoever asked for it, and does not hold up what comes next", async () => {
    const turns = new Turns(newView());
    expect(await turns.take(() => Promise.reject(new Error("no answer")))).toBe(false);
    expect(await turns.take(async () => "done")).toBe(true);
  });
});

test("what earlier stories left behind is undone before the next begins", async () => {
  const view = newView();
  const inside = { keys: [], records: [], at: 0, lifetimeSeconds: 1, storeAway: true, failsOpen: true };
  view.change((model) => ({
    ...model,
    columns: {
      flask: { jars: { alice: { cookie: null }, bob: { cookie: null }, attacker: { cookie: null } }, inside },
    },
  }));
  const asked: unknown[] = [];
  const actions = {
    emptyAttacker: async (ids: string[]) => asked.push(`empty ${ids}`) > 0,
    setLimits: async (limits: unknown) => asked.push(limits) > 0,
    operate: async (id: string, act: string) => asked.push(`${id} ${act}`) > 0,
  };
  const stage = pageStage({ view, actions: actions as unknown as Actions }, ["flask", "redis"]);
  await stage.prepare({ refreshEachRequest: true });
  expect(asked).toEqual([
    "empty flask,redis",
    { ...asInANewLab, refreshEachRequest: true },
    "flask put-store-back",
    "flask fail-closed",
    "flask restart-app",
  ]);
});
