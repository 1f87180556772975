import type { OperatorAct } from "@/lib/lab/operator";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { contentType, expectProblem, isoSeconds } from "./kit/answers";
import { expect, test } from "./kit/test";

const ids: MechanismId[] = mechanisms.map(({ id }) => id);
const stateless: MechanismId[] = ["signed", "encrypted", "flask", "iron-session", "jwt"];
/** They ask the store only who has left. */
const remembering: MechanismId[] = ["jwt-denylist", "jwt-not-before"];

for (const [act, spared] of [
  ["rotate-key", ["redis", "jwt-user-key"]],
  ["rotate-key-with-fallback", ids.filter((id) => !id.startsWith("kvsession"))],
  ["flush-store", [...stateless, ...remembering]],
  ["restart-app", ids],
] as [OperatorAct, MechanismId[]][]) {
  test(`the operator's ${act} answers with the state, and spares Bob at ${spared.join(", ")}`, async ({
    api,
  }) => {
    for (const id of ids) {
      await api.login("bob", id);
      const answer = await api.operate(id, act);
      expect(answer.status()).toBe(200);
      expect(contentType(answer)).toBe("application/json");
      expect(await answer.json()).toEqual({ ...api.state, now: isoSeconds });
      expect((await api.account("bob", id)).status(), id).toBe(spared.includes(id) ? 200 : 401);
    }
  });
}

test("a store that is away keeps Bob out of whatever asks it, and failing open lets him in where it only tells who has left", async ({
  api,
}) => {
  for (const id of ids) {
    await api.login("bob", id);
    const statusAfter = async (act: OperatorAct) => {
      expect((await api.operate(id, act)).status(), id).toBe(200);
      return (await api.account("bob", id)).status();
    };
    expect(await statusAfter("take-store-away"), id).toBe(stateless.includes(id) ? 200 : 401);
    const open = [...stateless, ...remembering].includes(id) ? 200 : 401;
    expect(await statusAfter("fail-open"), id).toBe(open);
    expect(await statusAfter("fail-closed"), id).toBe(stateless.includes(id) ? 200 : 401);
    expect(await statusAfter("put-store-back"), id).toBe(200);
  }
});

test("nobody can sign in where the session needs a store that is away, and the problem says what to do", async ({
  api,
}) => {
  for (const id of ids) {
    await api.operate(id, "take-store-away");
    const answer = await api.login("alice", id);
    if ([...stateless, "jwt-denylist"].includes(id)) expect(answer.status(), id).toBe(200);
    else await expectProblem(answer, { status: 503, detail: /Put it back and try again/ });
  }
});

test("the owner sees the keys of each site, the newest last, and no site has another's", async ({ api }) => {
  const seen = new Set<string>();
  for (const id of ids) {
    const answer = await api.lookInside(id);
    expect(answer.status(), id).toBe(200);
    expect(contentType(answer), id).toBe("application/json");
    const server = await answer.json();
    expect(server, id).toEqual({
      keys: [expect.stringMatching(/^[\w-]{43}$/)],
      lifetimeSeconds: 30,
      storeAway: false,
      failsOpen: false,
      records: [],
    });
    const [first] = server.keys;
    await api.operate(id, "rotate-key-with-fallback");
    const { keys } = await (await api.lookInside(id)).json();
    expect(keys, id).toEqual([first, expect.not.stringMatching(first)]);
    await api.operate(id, "rotate-key");
    const { keys: last } = await (await api.lookInside(id)).json();
    expect(last, id).toHaveLength(1);
    for (const key of [...keys, ...last]) seen.add(key);
  }
  expect(seen.size).toBe(3 * ids.length);
});

const [alice, bob] = [{ user: "alice" }, { user: "bob" }];
const key = { kid: expect.any(String) };

for (const [id, signedIn, loggedOut] of [
  ["flask", [], []],
  ["redis", [alice, bob], [bob]],
  ["kvsession", [alice, bob], [alice, bob]],
  ["kvsession-deleted", [alice, bob], [bob]],
  ["kvsession-one-second", [alice, bob], [bob]],
  ["jwt-denylist", [], [{ denied: true }]],
  ["jwt-not-before", [], [{ notBefore: expect.any(Number) }]],
  ["jwt-user-key", [key, key], [key, key]],
] as [MechanismId, Record<string, unknown>[], Record<string, unknown>[]][]) {
  test(`the owner sees what ${id} remembers while Alice and Bob are signed in, and when Alice has left`, async ({
    api,
  }) => {
    const remembered = async () =>
      (await (await api.lookInside(id)).json()).records.map(({ value }: { value: object }) => value);
    await api.login("alice", id);
    await api.login("bob", id);
    expect(await remembered()).toEqual(signedIn.map((value) => expect.objectContaining(value)));
    await api.logout("alice", id);
    expect(await remembered()).toEqual(loggedOut.map((value) => expect.objectContaining(value)));
  });
}

test("a record tells how many seconds are left of it, or that it has no end", async ({ api }) => {
  const left = async (id: MechanismId) => (await (await api.lookInside(id)).json()).records[0].secondsLeft;
  await api.login("alice", "kvsession");
  await api.login("alice", "jwt-user-key");
  expect(await left("kvsession")).toBeGreaterThan(20);
  await api.change({ advanceSeconds: 20 });
  expect(await left("kvsession")).toBeLessThanOrEqual(10);
  expect(await left("jwt-user-key")).toBeNull();
});

test("a forgery is a cookie for admin, and nobody's jar holds it", async ({ api }) => {
  for (const id of ids) {
    const answer = await api.forge(id);
    expect(answer.status(), id).toBe(200);
    expect(contentType(answer), id).toBe("application/json");
    expect(await answer.json(), id).toEqual({ cookie: expect.stringMatching(/^[^;,\s]+$/) });
    expect(await api.jar("attacker", id), id).toBeNull();
  }
});
