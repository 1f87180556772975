import { describe, expect, test } from "vitest";
import { expectProblem, send, startLab } from "./testing-client";

const page = "text/html,application/xhtml+xml";

describe("what is not there", () => {
  test.each([
    ["/labs/LAB/carol/flask", "alice, bob, attacker"],
    ["/labs/LAB/alice/jwt2", "signed, encrypted, flask"],
    ["/labs/LAB/alice/__proto__", "signed, encrypted, flask"],
    ["/labs/nowhere/alice/flask", "start a new one"],
  ])("%s answers 404 with what to do", async (path, what) => {
    const { lab } = await startLab();
    for (const line of [
      "GET account",
      "GET wiretap",
      "POST login",
      "POST logout",
      "POST logout-everywhere",
    ]) {
      const [method, action] = line.split(" ");
      const response = await send(`${method} ${path.replace("LAB", lab)}/${action}`);
      expect(response.status).toBe(404);
      expect(response.headers.get("content-type")).toBe("application/problem+json");
      expect((await response.json()).detail).toContain(what);
    }
  });

  test("is told as a page to a person", async () => {
    const response = await send("GET /labs/nowhere/alice/flask", { accept: page });
    expect(response.status).toBe(404);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await response.text()).toContain("There is no such lab.");
  });

  test("is told as a page to a person who sends a form", async () => {
    for (const act of ["login", "logout", "logout-everywhere"]) {
      const response = await send(`POST /labs/nowhere/alice/flask/${act}`, { accept: page });
      expect(response.status).toBe(404);
      expect(await response.text()).toContain("There is no such lab.");
    }
  });

  test("is told as a problem to a script", async () => {
    const response = await send("GET /labs/nowhere/alice/flask");
    expect(response.headers.get("content-type")).toBe("application/problem+json");
  });
});

describe("signing in at a site whose store was taken away", () => {
  const start = async () => {
    const { lab, owner } = await startLab();
    await send(`POST /api/labs/${lab}/redis/take-store-away`, { cookie: owner });
    return `/labs/${lab}/alice/redis`;
  };

  test("is a 503 that says what to do, and sets no cookie", async () => {
    const response = await send(`POST ${await start()}/login`);
    expect(response.headers.getSetCookie()).toEqual([]);
    expect((await expectProblem(response, 503)).detail).toContain("Put it back");
  });

  test("is told as a page to a person who sends a form", async () => {
    const response = await send(`POST ${await start()}/login`, { accept: page });
    expect(response.status).toBe(503);
    expect(await response.text()).toContain("Nobody can sign in");
  });

  test("is no trouble for whoever only looks or leaves", async () => {
    const site = await start();
    expect((await send(`GET ${site}/account`, { cookie: "session=x" })).status).toBe(401);
    expect((await send(`POST ${site}/logout`, { cookie: "session=x" })).status).toBe(200);
  });
});
