import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { logOut, openAccount, signIn } from "./acts";
import { crowding, senderOf } from "./room-for-one";
import { startLab, type TestLab } from "./testing-lab";
import { arrive } from "./visit";

const ids = mechanisms.map(({ id }) => id);

type Place = { lab: TestLab; mechanism: string; browser?: string; from?: string };

const arriveAt = ({ lab, mechanism, browser = "alice", from }: Place, cookie?: string) =>
  arrive(lab.backend, { lab: lab.id, browser, mechanism }, cookie, from);

async function signInAt(place: Place): Promise<string> {
  const { setCookie } = await signIn(await arriveAt(place));
  return setCookie?.value ?? "";
}

describe.each(ids)("at %s", (mechanism) => {
  test("a stranger who signs in again and again pushes out nobody’s session but his own, and the lab still knows of hers", async () => {
    const lab = await startLab();
    const place = { lab, mechanism, from: "10.0.0.1" };
    const hers = await signInAt(place);
    for (let i = 0; i < 60; i++) await signInAt({ ...place, from: "10.6.6.6" });
    const { body } = await openAccount(await arriveAt({ ...place, browser: "attacker" }, hers));
    expect(body).toMatchObject({ accepted: true, user: "alice", scenario: "while-signed-in" });
    await logOut(await arriveAt(place, hers));
    const after = await openAccount(await arriveAt({ ...place, browser: "attacker" }, hers));
    expect(after.body.scenario).toBe("after-logout");
  });

  test("from one address the oldest goes first, and at least the newest stays", async () => {
    const lab = await startLab();
    const place = { lab, mechanism, from: "10.0.0.1" };
    let newest = "";
    for (let i = 0; i < 60; i++) newest = await signInAt(place);
    const { body } = await openAccount(await arriveAt(place, newest));
    expect(body.accepted).toBe(true);
  });
});

test("a sender is named, not told, and otherwise in each lab", async () => {
  const { backend } = await startLab();
  const names = [senderOf(backend, "one", "10.0.0.1"), senderOf(backend, "other", "10.0.0.1")];
  expect(new Set([...names, senderOf(backend, "one", "10.0.0.2")]).size).toBe(3);
  expect(senderOf(backend, "one", "10.0.0.1")).toBe(names[0]);
  for (const name of names) expect(name).toMatch(/^[\w-]{6}$/);
});

test("of several senders with as much, the one with the oldest gives way", () => {
  const entries = ["a1", "b1", "b2", "a2", "c1"];
  expect(crowding(entries, ([sender]) => sender)).toEqual(["a1", "a2"]);
  expect(crowding([], () => undefined)).toEqual([]);
});
