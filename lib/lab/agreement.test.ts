import fc from "fast-check";
import { expect, test } from "vitest";
import { anatomy } from "@/lib/anatomy";
import { type MechanismId, mechanismNamed, mechanisms } from "@/lib/mechanisms";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { isScenario, type Scenario } from "@/lib/scenarios";
import { type OperatorAct, operatorActs } from "./operator";
import { absoluteLimits, sessionLifetimes } from "./settings";
import { type Capture, capture, startLab } from "./testing-lab";

/** Alice's and the attacker's browser, Bob's, and all the cookies that a thief may have by now. */
type Scene = Capture & { bob: Capture["alice"]; loot: string[] };

type Event = { name: string; happen: (scene: Scene) => Promise<unknown> };

const take = ({ alice, loot }: Scene) => {
  if (alice.cookie) loot.push(alice.cookie);
};

const byPeople: Event[] = (["alice", "bob", "attacker"] as const).flatMap((who) =>
  (["signIn", "openAccount", "logOut", "logOutEverywhere"] as const).map((act) => ({
    name: `${who}.${act}`,
    happen: async (scene) => {
      await scene[who][act]().catch(unlessRefused);
      take(scene);
    },
  })),
);

function unlessRefused(problem: { status?: number }) {
  if (problem.status !== 503 && problem.status !== 400) throw problem;
}

const byOperator: Event[] = (Object.keys(operatorActs) as OperatorAct[]).map((act) => ({
  name: act,
  happen: ({ lab, mechanism }) => lab.operate(mechanism, act).catch(unlessRefused),
}));

const byThief: Event[] = [
  {
    name: "a forgery",
    happen: async ({ lab, mechanism, loot }) => loot.push(await lab.forge(mechanism)),
  },
  {
    name: "a cookie of his own making, with the leaked key",
    async happen({ lab, mechanism, loot }) {
      const { keys } = await lab.lookInside(mechanism);
      const { now, lifetimeSeconds, absoluteSeconds } = await lab.state();
      const leaked = { keys, now: Date.parse(now), lifetimeSeconds, absoluteSeconds };
      loot.push((await mechanismNamed(mechanism)?.forge("admin", leaked)) ?? "");
    },
  },
  {
    name: "an edit of the cookie that was taken first",
    happen: async ({ mechanism, loot }) => loot.push(anatomy[mechanism].edits[0].of(loot[0] ?? "")),
  },
  {
    name: "the attacker sends the newest from now on",
    happen: async ({ attacker, loot }) => {
      attacker.cookie = loot.at(-1);
    },
  },
];

const change = (to: Parameters<Capture["lab"]["change"]>[0]): Event => ({
  name: JSON.stringify(to),
  happen: ({ lab }) => lab.change(to),
});

const changes = fc.oneof(
  fc
    .constantFrom(0, 1, 2, 10, 20, 29, 30, 31, 61, 91, 270, 301)
    .map((advanceSeconds) => change({ advanceSeconds })),
  fc.constantFrom(...sessionLifetimes).map((lifetimeSeconds) => change({ lifetimeSeconds })),
  fc.constantFrom(null, ...absoluteLimits).map((absoluteSeconds) => change({ absoluteSeconds })),
  fc.boolean().map((refreshEachRequest) => change({ refreshEachRequest })),
);

const anyEvent = fc.oneof(fc.constantFrom(...byPeople, ...byOperator, ...byThief), changes);

/** What the truth table says of a replay. Where it says "never", nothing that ought to come would refuse it. */
function expected(mechanism: MechanismId, scenario: Scenario) {
  const outcome = truthTable[mechanism][scenario];
  if (outcome === "never") return { accepted: true, user: "alice" };
  return "in" in outcome
    ? { accepted: true, user: outcome.in }
    : { accepted: false, failed: expect.toBeOneOf(outcome.out) };
}

test.each(mechanisms)(
  "$id: whatever happened, no replay gets a name that the truth table denies",
  async ({ id }) => {
    const stories = fc.array(anyEvent, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(stories, async (story) => {
        const scene = await capture(await startLab(), id);
        const loot = [scene.alice.cookie ?? ""];
        const all = { ...scene, bob: scene.lab.browser("bob", id), loot };
        for (const { happen } of story) await happen(all);
        for (const cookie of loot) {
          const thief = scene.lab.browser("attacker", id);
          thief.cookie = cookie;
          const verdict = await thief.openAccount();
          const { scenario = "no-cookie" } = verdict;
          const told = `${story.map(({ name }) => name).join(", ")}: ${scenario}`;
          if (isScenario(scenario)) expect(verdict, told).toMatchObject(expected(id, scenario));
        }
      }),
      { numRuns: 40 },
    );
  },
);
