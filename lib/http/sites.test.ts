import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { expectProblem, readSetCookie, send, signIn, startLab } from "./testing-client";

const page = "text/html,application/xhtml+xml";

describe.each(mechanisms)("$id", ({ id, skewSeconds }) => {
  const start = async () => {
    const { lab, owner } = await startLab();
    return {
      owner,
      lab: `/api/labs/${lab}`,
      alice: `/labs/${lab}/alice/${id}`,
      attacker: `/labs/${lab}/attacker/${id}`,
    };
  };

  const onlyCookie = (response: Response) => {
    const [cookie, ...others] = response.headers.getSetCookie();
    expect(others).toEqual([]);
    return readSetCookie(cookie);
  };

  test("signing in sets a cookie that goes to that browser's path and to no script", async () => {
    const { alice } = await start();
    const response = await send(`POST ${alice}/login`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ user: "alice" });
    const { pair, value, attributes } = onlyCookie(response);
    expect(pair).toBe(`session=${value}`);
    expect(value).toMatch(/^[\w.*~-]{40,}$/);
    expect(attributes).toEqual(["HttpOnly", "Max-Age=30", `Path=${alice}`, "SameSite=Lax"]);
  });

  test("the cookie lives as long as the lab's lifetime says, less what clocks may differ by", async () => {
    const { lab, owner, alice } = await start();
    await send(`PATCH ${lab}`, { cookie: owner, body: { lifetimeSeconds: 2_592_000 } });
    const { attributes } = onlyCookie(await send(`POST ${alice}/login`));
    expect(attributes).toContain(`Max-Age=${2_592_000 - skewSeconds}`);
  });

  test("the account opens to the cookie, and to Alice's in the attacker's browser", async () => {
    const { alice, attacker } = await start();
    const cookie = await signIn(alice);
    const hers = await send(`GET ${alice}/account`, { cookie });
    expect(hers.status).toBe(200);
    expect(hers.headers.get("content-type")).toBe("application/json");
    const verdict = await hers.json();
    expect(verdict).toEqual({
      accepted: true,
      user: "alice",
      trace: expect.any(Array),
      notAsked: expect.any(Array),
      storeReads: expect.any(Number),
      tookMicroseconds: expect.any(Number),
      now: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
    });
    const his = await send(`GET ${attacker}/account`, { cookie });
    expect(his.status).toBe(200);
    expect(await his.json()).toMatchObject({ user: "alice", scenario: "while-signed-in" });
  });

  test("a cookie that is none is a 401 with the question that failed, whatever it is", async () => {
    const { alice, attacker } = await start();
    const good = await signIn(alice);
    const bad = [
      undefined,
      "session=",
      "session=garbage",
      "session=é\u00ff",
      "session=%C3%A9%zz",
      `session=${"x".repeat(4089)}`,
      `session=${".".repeat(4089)}`,
      'session="quoted"',
      "session==;=;",
      good.slice(0, -5),
      await signIn((await start()).alice),
    ];
    for (const cookie of bad) {
      for (const site of [alice, attacker]) {
        const response = await send(`GET ${site}/account`, { cookie });
        expect(response.status, cookie).toBe(401);
        const verdict = await response.json();
        expect(verdict).toMatchObject({
          accepted: false,
          failed: expect.stringMatching(/^(authentic|live)$/),
        });
        expect(verdict.trace.at(-1)).toMatchObject({ question: verdict.failed, held: false });
        expect(response.headers.getSetCookie()).toEqual([]);
        for (const act of ["logout", "logout-everywhere"])
          expect((await send(`POST ${attacker}/${act}`, { cookie })).status).toBe(200);
      }
    }
    expect((await send(`GET ${alice}/account`, { cookie: good })).status).toBe(200);
  });

  test("a cookie that is longer than browsers keep is refused, whoever sends it and for whatever", async () => {
    const { alice, attacker } = await start();
    for (const cookie of [
      `session=${"x".repeat(4090)}`,
      `session=${await signIn(alice)}${"é".repeat(4090)}`,
    ]) {
      for (const path of [attacker, `${attacker}/account`, `${attacker}/wiretap`]) {
        const problem = await expectProblem(await send(`GET ${path}`, { cookie }), 431);
        expect(problem.detail).toMatch(/^It has \d{4} bytes with its name\. Send at most 4096: /);
      }
      for (const act of ["login", "logout", "logout-everywhere"]) {
        const response = await send(`POST ${alice}/${act}`, { cookie });
        expect(response.headers.getSetCookie()).toEqual([]);
        await expectProblem(response, 431);
      }
    }
    expect(
      (await send(`GET ${attacker}`, { cookie: `session=${"x".repeat(4090)}`, accept: "text/html" })).status,
    ).toBe(431);
  });

  test("logging out and logging out everywhere remove the cookie of that browser only", async () => {
    const { alice } = await start();
    for (const act of ["logout", "logout-everywhere"]) {
      const response = await send(`POST ${alice}/${act}`, { cookie: await signIn(alice) });
      expect(response.status).toBe(200);
      const { pair, attributes } = onlyCookie(response);
      expect(pair).toBe("session=");
      expect(attributes).toEqual(["HttpOnly", "Max-Age=0", `Path=${alice}`, "SameSite=Lax"]);
    }
  });

  test("a wiretap shows the cookie as it goes over the wire", async () => {
    const { alice } = await start();
    const cookie = await signIn(alice);
    const tapped = async (cookie?: string) => (await send(`GET ${alice}/wiretap`, { cookie })).json();
    expect(await tapped(cookie)).toEqual({ cookie: cookie.slice("session=".length) });
    expect(await tapped("session=%zz")).toEqual({ cookie: "%zz" });
    expect(await tapped()).toEqual({ cookie: null });
  });

  test("a form is sent back to the site, with the cookie", async () => {
    const { alice } = await start();
    for (const act of ["login", "logout", "logout-everywhere"]) {
      const response = await send(`POST ${alice}/${act}`, { accept: page });
      expect(response.status).toBe(303);
      expect(response.headers.get("location")).toBe(alice);
      expect(onlyCookie(response).attributes).toContain(`Path=${alice}`);
    }
  });

  test("the site is a page: the account, or a door", async () => {
    const { alice, attacker } = await start();
    const cookie = await signIn(alice);
    const open = async (site: string, cookie?: string) => {
      const response = await send(`GET ${site}`, { cookie, accept: page });
      expect(response.status).toBe(200);
      expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
      return response.text();
    };
    expect(await open(attacker, cookie)).toContain("Signed in as Alice");
    expect(await open(attacker)).toContain("Sign in as Mallory");
    expect(await open(alice, "session=<script>")).not.toContain("<script");
  });
});
