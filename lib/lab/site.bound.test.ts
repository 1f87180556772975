import { createCipheriv, randomBytes, randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { flaskSession } from "@/lib/itsdangerous/flask-session";
import { Signer } from "@/lib/itsdangerous/signer";
import { URLSafeSerializer } from "@/lib/itsdangerous/url-safe";
import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { sealed } from "@/lib/mechanisms/iron-seal";
import { signToken } from "@/lib/mechanisms/token";
import { openAccount } from "./acts";
import { labNow } from "./clock";
import { openLab } from "./lab";
import { operatorActs } from "./operator";
import { startLab, type TestLab } from "./testing-lab";
import { arrive } from "./visit";

/** What one copy of the site takes in the store at most, in bytes. */
const most = 32 * 1024;

const thousandYears = 1000 * 365 * 24 * 60 * 60;
const aMonth = 30 * 24 * 60 * 60;

type Leak = { key: string; keys: string[]; now: number };

/** A name that no other has, and of what takes most room as JSON. */
const longName = () => randomUUID() + "\u0001\u{1f511}é".repeat(170);

/** A token in which one claim is as long as goes into a cookie. */
const token =
  (long: "user" | "jti") =>
  ({ key, now }: Leak) => {
    const iat = Math.floor(now / 1000);
    const claims = { user: "admin", jti: "x", iat, exp: Number.MAX_SAFE_INTEGER, auth_time: iat };
    return signToken({ ...claims, [long]: longName() }, key);
  };

/** The longest cookie that its key's thief makes for each, which the server cannot tell from its own. */
const forgeries: Record<MechanismId, (leak: Leak) => string | Promise<string>> = {
  signed: ({ keys }) => new URLSafeSerializer(keys).dumps({ user: randomText() }),
  encrypted: ({ key }) => {
    const cipher = createCipheriv("aes-256-ctr", Buffer.from(key, "base64url"), Buffer.alloc(16));
    const text = cipher.update(JSON.stringify({ user: randomText() }));
    return Buffer.concat([Buffer.alloc(16), text]).toString("base64url");
  },
  flask: ({ keys, now }) =>
    flaskSession(keys).dumps(
      { user: randomText(), login_at: Math.floor(now / 1000) },
      Math.floor(now / 1000),
    ),
  "iron-session": ({ keys, now }) =>
    sealed(
      { user: randomText(), login_at: Math.floor(now / 1000) },
      {
        keys,
        now,
        lifetimeSeconds: aMonth,
        absoluteSeconds: null,
      },
    ),
  jwt: token("user"),
  redis: () => randomBytes(32).toString("base64url"),
  kvsession: keyOfSession,
  "kvsession-deleted": keyOfSession,
  "kvsession-one-second": keyOfSession,
  "jwt-denylist": token("jti"),
  "jwt-not-before": token("user"),
  "jwt-user-key": token("user"),
};

const randomText = () => randomBytes(2000).toString("base64");

function keyOfSession({ key, now }: Leak) {
  return new Signer(key).sign(`${randomBytes(1900).toString("hex")}_${Math.floor(now / 1000).toString(16)}`);
}

async function leakOf(lab: TestLab, id: MechanismId): Promise<Leak> {
  const { keys } = await lab.lookInside(id);
  return { keys, key: keys.at(-1) ?? "", now: labNow(await openLab(lab.backend, lab.id)) };
}

const bytesOf = async ({ backend, id }: TestLab, mechanism: MechanismId) =>
  Buffer.byteLength((await backend.store.get(`lab:${id}:${mechanism}`)) ?? "");

/** Everything that can be done at a site, by everybody, with what he has of his own and with what he makes of its keys. */
async function doEverything(lab: TestLab, id: MechanismId) {
  const leak = await leakOf(lab, id);
  for (const who of ["alice", "bob", "attacker"] as const) {
    const browser = lab.browser(who, id);
    for (const cookie of [browser.cookie, await forgeries[id](leak), await lab.forge(id)]) {
      for (const act of [browser.openAccount, browser.logOut, browser.logOutEverywhere, browser.signIn]) {
        browser.cookie = cookie ?? browser.cookie;
        await act();
        await browser.openAccount();
        // A cookie in which only the time changes is another one then.
        await lab.change({ advanceSeconds: 1 });
      }
    }
  }
}

test.each(mechanisms.map(({ id }) => id))(
  "whatever is done at a copy of the site, with all keys in hand, %s keeps no more than 32 kB",
  async (id) => {
    const lab = await startLab();
    await lab.change({ advanceSeconds: thousandYears - aMonth, lifetimeSeconds: aMonth });
    await lab.change({ absoluteSeconds: 60 * 24 * 60 * 60, refreshEachRequest: true });
    for (let at = 0; at < 7; at++) await lab.operate(id, "rotate-key-with-fallback");
    const sizes: number[] = [];
    for (let round = 0; round < 20; round++) {
      await doEverything(lab, id);
      sizes.push(await bytesOf(lab, id));
      if (round % 4 === 3) {
        for (const act of ["take-store-away", "fail-open", "put-store-back", "restart-app"] as const) {
          await lab.operate(id, act);
        }
      }
    }
    for (const act of Object.keys(operatorActs) as (keyof typeof operatorActs)[]) {
      if (act === "rotate-key-with-fallback") continue;
      await lab.operate(id, act);
      sizes.push(await bytesOf(lab, id));
    }
    expect(Math.max(...sizes)).toBeLessThan(most);
  },
  60_000,
);

test("the thief’s cookies are what they are taken for, and as long as any", async () => {
  const lab = await startLab();
  for (const id of [
    "signed",
    "encrypted",
    "flask",
    "iron-session",
    "jwt",
    "jwt-denylist",
    "jwt-not-before",
  ] as const) {
    const cookie = await forgeries[id](await leakOf(lab, id));
    const visit = await arrive(lab.backend, { lab: lab.id, browser: "attacker", mechanism: id }, cookie);
    const { body } = await openAccount(visit);
    expect(body.accepted, id).toBe(true);
    expect(cookie.length, id).toBeGreaterThan(2500);
    expect(cookie.length, id).toBeLessThanOrEqual(4089);
  }
});
