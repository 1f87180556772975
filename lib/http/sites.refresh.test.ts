import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { readSetCookie, send, signIn, startLab } from "./testing-client";

/** A site of a lab in which the lifetime starts again with each request, and the cookie that Alice got there. */
async function start(id: string) {
  const { lab, owner } = await startLab();
  const [alice, attacker] = [`/labs/${lab}/alice/${id}`, `/labs/${lab}/attacker/${id}`];
  const cookie = await signIn(alice);
  await send(`PATCH /api/labs/${lab}`, { cookie: owner, body: { refreshEachRequest: true } });
  return { alice, attacker, cookie };
}

const cookies = (response: Response) => response.headers.getSetCookie().map(readSetCookie);

const ids = mechanisms.map(({ id }) => id);
const unmoved = ids.filter((id) => id.startsWith("kvsession"));

describe.each(ids.filter((id) => !unmoved.includes(id)))("%s", (id) => {
  test("a visit renews the cookie; the attacker's is open to his scripts", async () => {
    const { alice, attacker, cookie } = await start(id);
    const hers = cookies(await send(`GET ${alice}/account`, { cookie }));
    expect(hers).toMatchObject([{ attributes: ["HttpOnly", "Max-Age=30", `Path=${alice}`, "SameSite=Lax"] }]);
    const his = cookies(await send(`GET ${attacker}/account`, { cookie }));
    expect(his).toMatchObject([{ attributes: ["Max-Age=30", `Path=${attacker}`, "SameSite=Lax"] }]);
    expect((await send(`GET ${attacker}/account`, { cookie: his[0]?.pair })).status).toBe(200);
  });
});

describe.each(unmoved)("%s", (id) => {
  test("a visit renews no cookie: its lifetime counts from its beginning", async () => {
    const { alice, attacker, cookie } = await start(id);
    for (const site of [alice, attacker]) {
      const response = await send(`GET ${site}/account`, { cookie });
      expect(response.status).toBe(200);
      expect(cookies(response)).toEqual([]);
    }
  });
});

describe.each(ids)("%s", (id) => {
  test("a visit that is refused renews nothing", async () => {
    const { attacker } = await start(id);
    const response = await send(`GET ${attacker}/account`, { cookie: "session=x" });
    expect(response.status).toBe(401);
    expect(cookies(response)).toEqual([]);
  });

  test("a twin of a cookie, with junk that the server skips, is renewed without an error", async () => {
    const { attacker, cookie } = await start(id);
    for (const junk of ["~~~~", "\u00e9\u00e9", "%%%%", '""""', "="])
      expect((await send(`GET ${attacker}/account`, { cookie: cookie + junk })).status).toBeOneOf([200, 401]);
  });
});
