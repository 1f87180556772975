import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { forged } from "@/scripts/attack/forged.js";
import { sessionJson } from "@/scripts/attack/json.js";
import { complaint } from "@/scripts/attack/judge.js";
import { randomOf } from "@/scripts/attack/random.js";
import { mutated } from "@/scripts/attack/texts.js";
import { send, signIn, startLab } from "./testing-client";

const ids = mechanisms.map(({ id }) => id);

/** A lab whose sites send a cookie again with each request that they accept, and what somebody knows who got hold of the key of one. */
async function leaked(mechanism: string) {
  const { lab, owner } = await startLab();
  await send(`PATCH /api/labs/${lab}`, { cookie: owner, body: { refreshEachRequest: true } });
  const genuine = (await signIn(`/labs/${lab}/alice/${mechanism}`)).slice("session=".length);
  const inside = await send(`GET /api/labs/${lab}/${mechanism}/server`, { cookie: owner });
  const { keys, records }: { keys: string[]; records: { value: { secret?: string } }[] } =
    await inside.json();
  return {
    site: `/labs/${lab}/attacker/${mechanism}`,
    key: records[0]?.value.secret ?? keys[0] ?? "",
    genuine,
  };
}

const headersOf = ({ headers }: Response) => {
  const lists = new Map([...headers].map(([name, value]) => [name, [value]]));
  return lists.set("set-cookie", headers.getSetCookie());
};

/** Asks a site for everything with a cookie, and expects each answer to be what the contract has. */
async function expectSound(site: string, cookie: string) {
  // A header holds bytes, and ends at a line's end: what else is in a text never comes to a server.
  const sent = Buffer.from(cookie.replace(/\p{Cc}/gu, "")).toString("latin1");
  for (const [line, accept] of [
    [`GET ${site}/account`],
    [`GET ${site}`, "text/html"],
    [`POST ${site}/logout-everywhere`],
    [`POST ${site}/logout`],
    [`POST ${site}/login`],
  ] as const) {
    const response = await send(line, { cookie: `session=${sent}`, accept });
    const [method = "", path = ""] = line.split(" ");
    const answer = {
      status: response.status,
      headers: headersOf(response),
      body: Buffer.from(await response.arrayBuffer()),
    };
    expect(complaint({ method, path, accept }, answer), `${line} ${cookie}`).toBeNull();
  }
}

describe.each(ids)("%s", (id) => {
  test("judges whatever somebody signs with its own key, and says nothing but what the contract has", async () => {
    const { site, key } = await leaked(id);
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const random = randomOf(seed);
        await expectSound(site, forged(random, id, key, sessionJson(random)));
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test("judges whatever becomes of a genuine cookie", async () => {
    const { site, genuine } = await leaked(id);
    await fc.assert(
      fc.asyncProperty(fc.nat(), (seed) => expectSound(site, mutated(randomOf(seed), genuine))),
      { numRuns: 40, seed: 7 },
    );
  });

  test.each(['{"user":"\\ud800"}', '{"user":"\\udc00","_permanent":true,"x":["\\ud800"]}'])(
    "half a character in what it signed is no mistake of the server: %s",
    async (json) => {
      const { site, key } = await leaked(id);
      await expectSound(site, forged(randomOf(1), id, key, json));
    },
  );
});
