import type { APIRequestContext } from "playwright/test";
import { anatomy } from "@/lib/anatomy";
import type { LabChange } from "@/lib/lab/change-request";
import type { OperatorAct } from "@/lib/lab/operator";
import { type MechanismId, mechanismNamed, mechanisms } from "@/lib/mechanisms";
import { truthTable } from "@/lib/mechanisms/truth-table";
import { type Scenario, scenarios } from "@/lib/scenarios";
import { LabApi } from "./kit/lab-api";
import { expect, test } from "./kit/test";

/** A lab in which Alice has signed in, and the cookie that the thief has of hers. */
type Scene = { api: LabApi; id: MechanismId; cookie: string };

async function capture(
  request: APIRequestContext,
  id: MechanismId,
  settings: LabChange = {},
): Promise<Scene> {
  const api = await LabApi.start(request);
  await api.change(settings);
  return { api, id, cookie: await api.steal(id) };
}

const operate =
  (...acts: OperatorAct[]) =>
  async ({ api, id }: Scene) => {
    for (const act of acts) await api.operate(id, act);
  };

/** Alice visits her account whenever some time has passed, and the thief takes what that gave her. */
const visits = (times: number, advanceSeconds: number) => async (scene: Scene) => {
  const { api, id } = scene;
  for (let visit = 0; visit < times; visit++) {
    await api.change({ advanceSeconds });
    await api.account("alice", id);
  }
  scene.cookie = (await api.jar("alice", id)) ?? scene.cookie;
  await api.change({ advanceSeconds });
};

/** What happens between the capture of Alice's cookie and its replay. */
const between: Record<Scenario, (scene: Scene) => unknown> = {
  "while-signed-in": () => {},
  "after-expiry": ({ api, id }) =>
    api.change({ advanceSeconds: 30 + (mechanismNamed(id)?.skewSeconds ?? 0) + 1 }),
  "after-logout": ({ api, id }) => api.logout("alice", id),
  "after-logout-everywhere": ({ api, id }) => api.logoutEverywhere("alice", id),
  edited: (scene) => {
    scene.cookie = anatomy[scene.id].edits[0].of(scene.cookie);
  },
  forged: async (scene) => {
    scene.cookie = (await (await scene.api.forge(scene.id)).json()).cookie;
  },
  "kept-alive": visits(1, 20),
  "after-absolute-limit": ({ api }) => api.change({ advanceSeconds: 61 }),
  "after-rotate-key": operate("rotate-key"),
  "after-rotate-key-with-fallback": operate("rotate-key-with-fallback"),
  "after-flush-store": operate("flush-store"),
  "while-store-away": operate("take-store-away"),
  "while-failing-open": operate("take-store-away", "fail-open"),
};

const settings: Partial<Record<Scenario, LabChange>> = {
  "kept-alive": { refreshEachRequest: true },
  "after-absolute-limit": { lifetimeSeconds: 300, absoluteSeconds: 60 },
};

/** What a replay comes to. Where nothing renews a session, a row about renewal shows only that it has expired. */
function expected(id: MechanismId, scenario: Scenario) {
  const outcome = truthTable[id][scenario];
  if (outcome === "never")
    return { status: 401, accepted: false, failed: "in-time", scenario: "after-expiry" };
  if ("in" in outcome) return { status: 200, accepted: true, user: outcome.in, scenario };
  const failed = expect.stringMatching(`^(${outcome.out.join("|")})$`);
  return { status: 401, accepted: false, failed, scenario };
}

for (const { id } of mechanisms) {
  test(`${id} does over HTTP what the truth table says, in every scenario, and the lab keeps just that`, async ({
    request,
  }) => {
    for (const name of scenarios) {
      const scene = await capture(request, id, settings[name]);
      await between[name](scene);

      const answer = await scene.api.replay(id, scene.cookie);

      const { accepted, user, failed, scenario, now } = await answer.json();
      const seen = { accepted, failed, scenario };
      expect({ ...seen, user, status: answer.status() }, name).toEqual(expected(id, name));
      const { observations } = await (await scene.api.read()).json();
      expect(observations, name).toEqual([{ ...seen, mechanism: id, at: now }]);
    }
  });
}

test("kvsession-one-second keeps the thief out at once because the record is deleted, and 2 s later because all are too old", async ({
  request,
}) => {
  const id = "kvsession-one-second";
  // In the first second of a session, which may be over by the time that the thief comes.
  await expect(async () => {
    const { api, cookie } = await capture(request, id);
    await api.logout("alice", id);
    const atOnce = await (await api.replay(id, cookie)).json();
    expect(atOnce).toMatchObject({ accepted: false, failed: "live", scenario: "after-logout" });
    await api.change({ advanceSeconds: 2 });
    const later = await (await api.replay(id, cookie)).json();
    expect(later).toMatchObject({ accepted: false, failed: "in-time", scenario: "after-logout" });
  }).toPass();
});
