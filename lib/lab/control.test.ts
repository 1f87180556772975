import { sealData } from "iron-session";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { memoryStore } from "@/lib/store/memory";
import { realNow } from "./clock";
import { endOtherSessions, newOwner, requireOwner, startLab, stayOwner } from "./control";
import { add, newSession } from "./control-session";
import { deriveKey } from "./keys";
import { type Backend, changeLab, openLab } from "./lab";

const secret = "a secret of thirty-two characters";
const hour = 3_600_000;
const title = {
  stranger: "Only the browser that started this lab can do that.",
  over: "This browser’s session in the lab has ended.",
};

let on: Backend;
let lab: string;
let first: string;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date", "performance"], now: realNow() });
  on = { store: memoryStore(), secret };
  const started = await startLab(on);
  lab = started.lab.id;
  first = started.control.value;
});
afterEach(() => void vi.useRealTimers());

/** Time passes; the lab is used meanwhile, so that it is not forgotten. */
const pass = (milliseconds: number) => void vi.setSystemTime(Date.now() + milliseconds);
const open = () => openLab(on, lab);
const control = async (sealed: string | undefined, backend = on) =>
  requireOwner(backend, await open(), sealed);
const refused = async (sealed: string | undefined, as: keyof typeof title = "over") =>
  expect(control(sealed)).rejects.toMatchObject({ name: "Problem", status: 403, title: title[as] });
const comeBack = async (sealed: string) => (await stayOwner(on, await open(), sealed))?.value;
const password = (purpose: string) => deriveKey(secret, purpose);
/** Comes back when it is time for another id. */
async function renew(sealed: string): Promise<string> {
  pass(hour);
  const next = await comeBack(sealed);
  if (!next) throw new Error("no cookie came");
  return next;
}

describe("the owner", () => {
  test("is whoever has the lab's seal", async () => {
    await expect(control(first)).resolves.toBeDefined();
  });

  test("has an id of 128 random bits, which the store does not know, in a seal that tells nothing", async () => {
    const { id } = await control(first);
    expect(Buffer.from(id, "base64url")).toHaveLength(16);
    const kept = await on.store.get(`lab:${lab}`);
    expect(kept).not.toContain(id);
    expect(first).not.toContain(id);
    expect(first).not.toContain(lab);
    const other = await startLab(on);
    expect((await requireOwner(on, other.lab, other.control.value)).id).not.toBe(id);
  });

  test("keeps his id for an hour, and then gets another", async () => {
    pass(hour - 1);
    const same = `${await comeBack(first)}`;
    expect((await control(same)).id).toBe((await control(first)).id);
    pass(1);
    const next = `${await comeBack(same)}`;
    expect((await control(next)).id).not.toBe((await control(first)).id);
  });
});

describe("an id that was renewed", () => {
  test("goes on until the new one has come back, whatever became of the answer that brought it", async () => {
    await renew(first);
    pass(20 * hour);
    await expect(control(first)).resolves.toBeDefined();
    await expect(comeBack(first)).resolves.toBeDefined();
  });

  test("ends a minute after that, so that requests under way are still answered", async () => {
    const next = await renew(first);
    await control(next);
    pass(59_999);
    await expect(control(first)).resolves.toBeDefined();
    pass(1);
    await refused(first);
    await expect(control(next)).resolves.toBeDefined();
  });

  test("ends as well when the new one only looks at the lab", async () => {
    const next = await renew(first);
    await comeBack(next);
    pass(60_000);
    await refused(first);
  });

  test("is never renewed again while it ends, nor given back", async () => {
    const next = await renew(first);
    await control(next);
    expect(await comeBack(first)).toBeUndefined();
    expect(await comeBack(next)).toBeDefined();
  });

  test("brings two tabs that ask at once one new id, which both can use", async () => {
    pass(hour);
    const asked = await open();
    const answers = await Promise.all([stayOwner(on, asked, first), stayOwner(on, asked, first)]);
    const [next, ...others] = answers.flatMap((answer) => answer?.value ?? []);
    expect(others).toEqual([]);
    pass(2 * 60_000);
    await expect(control(next)).resolves.toBeDefined();
  });

  test("brings another when the answer to the first renewal was lost, and then both go", async () => {
    const lost = await renew(first);
    pass(60_000);
    const next = `${await comeBack(first)}`;
    await control(lost);
    pass(60_000);
    await expect(control(next)).resolves.toBeDefined();
    pass(60_000);
    await refused(lost);
  });

  test("stays the owner's however many answers are lost, and the lab stays small", async () => {
    await renew(first);
    for (let times = 0; times < 30; times++) {
      pass(60_000);
      await comeBack(first);
    }
    await expect(control(first)).resolves.toBeDefined();
    expect((await open()).control).toHaveLength(4);
    expect((await on.store.get(`lab:${lab}`))?.length).toBeLessThan(700);
  });
});

describe("a session ends", () => {
  test("a day after its last renewal, an hour at most later", async () => {
    pass(24 * hour);
    await expect(control(first)).resolves.toBeDefined();
    pass(hour);
    await refused(first);
    expect(await comeBack(first)).toBeUndefined();
  });

  test("30 days after it began, however often it was renewed, and its cookie with it", async () => {
    let sealed = first;
    for (let day = 1; day < 30; day++) {
      pass(23 * hour);
      sealed = await renew(sealed);
      await control(sealed);
    }
    pass(23 * hour);
    const last = await stayOwner(on, await open(), sealed);
    expect(last?.maxAge).toBe(3600);
    sealed = `${last?.value}`;
    pass(hour - 1);
    await expect(control(sealed)).resolves.toBeDefined();
    pass(1);
    await refused(sealed);
    expect(await comeBack(sealed)).toBeUndefined();
  });

  test("with all its copies when its owner ends other sessions, except in the browser that does", async () => {
    const next = await renew(first);
    const kept = await endOtherSessions(on, await open(), await control(next));
    await refused(first);
    await refused(next);
    await expect(control(kept.value)).resolves.toBeDefined();
    expect((await open()).control).toHaveLength(1);
  });

  test("for one of two who end each other's at once", async () => {
    const [asked, owner] = [await open(), await control(first)];
    const both = await Promise.allSettled([
      endOtherSessions(on, asked, owner),
      endOtherSessions(on, asked, owner),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("no later for having ended others: its 30 days go on", async () => {
    pass(10 * hour);
    const { value } = await endOtherSessions(on, await open(), await control(first));
    expect((await control(value)).session.began).toBe(Date.now() - 10 * hour);
  });
});

test("whoever may be an owner on other grounds becomes one besides those that there are", async () => {
  const another = newOwner(on);
  const { value } = await another.control(await changeLab(on, lab, another.enter));
  await expect(control(first)).resolves.toBeDefined();
  await expect(control(value)).resolves.toBeDefined();
  pass(60_000);
  await refused(first);
});

test("a request of an owner whose sessions are in order costs the store nothing", async () => {
  const [kept, write] = [await open(), vi.spyOn(on.store, "update")];
  await requireOwner(on, kept, first);
  await stayOwner(on, kept, first);
  expect(write).not.toHaveBeenCalled();
});

test("a lab is kept in less than a kilobyte, with all that it can have", async () => {
  const seat = {
    room: "QK7M2P",
    learner: "x".repeat(22),
    endsAt: Date.now(),
    followedSeconds: 3_155_760_000,
  };
  await changeLab(on, lab, (lab) => ({
    ...lab,
    offsetSeconds: 31_536_000_000,
    lifetimeSeconds: 2_592_000,
    absoluteSeconds: 5_184_000,
    sites: mechanisms.map(({ id }) => id),
    seat,
    control: Array.from({ length: 10 }, () => newSession(Date.now()).session)
      .map((session) => ({ ...session, ends: Date.now() + hour }))
      .reduce((sessions, session) => add(sessions, session, Date.now()), lab.control),
  }));
  expect((await on.store.get(`lab:${lab}`))?.length).toBeLessThan(1000);
});

test("a lab that was kept before sessions could end has no owner, and says what to do", async () => {
  await on.store.update(
    `lab:${lab}`,
    (text) => {
      const { control, ...older } = JSON.parse(`${text}`);
      return JSON.stringify(older);
    },
    60,
  );
  const seal = await sealData({ lab }, { password: password("control") });
  await refused(seal);
  expect(await comeBack(seal)).toBeUndefined();
  await expect(control(seal)).rejects.toMatchObject({
    detail: expect.stringContaining("start a lab of your own"),
  });
});

describe("nobody is the owner", () => {
  test.each([
    undefined,
    "",
    "x",
    "~2",
    "Fe26.2*1*2*3*4*5*6*7~2",
    "é",
    "\0",
    "*".repeat(100),
    "x".repeat(8192),
  ])("without a seal, as %j is none", (seal) => refused(seal, "stranger"));

  test("by the seal of another lab", async () => {
    await refused((await startLab(on)).control.value, "stranger");
  });

  test("by a seal made with another secret", async () => {
    const elsewhere = { ...on, secret: "another secret of 32 characters!" };
    await expect(control(first, elsewhere)).rejects.toMatchObject({ status: 403, title: title.stranger });
  });

  test("by a seal made for another purpose", async () => {
    const { id } = await control(first);
    await refused(await sealData({ lab, session: id }, { password: password("session") }), "stranger");
  });

  test("by a seal that names no lab, or no session", async () => {
    const { id } = await control(first);
    await refused(await sealData({ session: id }, { password: password("control") }), "stranger");
    await refused(await sealData({ lab }, { password: password("control") }));
    await refused(await sealData({ lab, session: "" }, { password: password("control") }));
  });

  test("by the hash that is kept of an id", async () => {
    const { hash } = (await control(first)).session;
    await refused(await sealData({ lab, session: hash }, { password: password("control") }));
  });

  test("by a seal with anything changed in it", async () => {
    const end = first.lastIndexOf("~");
    for (let at = 0; at < end; at += 7) {
      const other = first.charAt(at) === "A" ? "B" : "A";
      await refused(first.slice(0, at) + other + first.slice(at + 1), "stranger");
      await refused(first.slice(0, at), "stranger");
    }
  });
});

test("each purpose has a key of its own, as long as iron-session wants them", () => {
  const keys = [
    deriveKey("secret", "control"),
    deriveKey("secret", "lab", "flask", 1),
    deriveKey("secret", "lab", "flask", 2),
    deriveKey("secret", "lab", "signed", 1),
    deriveKey("secret", "lab,flask", 1),
    deriveKey("other", "control"),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
  expect(deriveKey("secret", "control")).toBe(keys[0]);
});
