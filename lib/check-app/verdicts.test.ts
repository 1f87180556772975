import { describe, expect, test } from "vitest";
import { hasChromium, inBrowser, useSites } from "./testing-run";
import type { Instead } from "./testing-site";

const reportOf = useSites();

describe.skipIf(!hasChromium)("a verdict", inBrowser(), () => {
  test("takes a bare 401 for a refusal", async () => {
    const bare: Instead = (request, response, { isLive }) =>
      request.url === "/account" && !isLive(request) && Boolean(response.writeHead(401).end());
    const { results } = await reportOf(bare);
    expect(results).toMatchObject([
      { outcome: "held", saw: expect.stringMatching(/kept out \(401 \/account\)$/) },
    ]);
  });

  test("finds a visitor's own cookie that becomes the session", async () => {
    const ids = new Set<string>();
    const keepsTheId: Instead = ({ url, headers }, response) => {
      const id = /sid=(\w+)/.exec(headers.cookie ?? "")?.[1] ?? `visitor${Math.random()}`.replace(".", "");
      if (url === "/in") ids.add(id);
      response.writeHead(200, { "content-type": "text/html", "set-cookie": `sid=${id}; Path=/` });
      response.end(ids.has(id) ? "Signed in" : "Welcome");
      return true;
    };
    const { results } = await reportOf(keepsTheId, ["new-id-at-sign-in"]);
    expect(results).toMatchObject([
      {
        outcome: "failed",
        saw: expect.stringMatching(/^the cookie that a visitor gets, known before the sign-in: let in/),
      },
    ]);
  });

  test("of an edited cookie is not that of another cookie that is enough as well", async () => {
    const either: Instead = ({ url, headers }, response) => {
      const isLeft = url === "/account" && /remembered=theonewhoisremembered(;|$)/.test(headers.cookie ?? "");
      if (url === "/in")
        response.appendHeader("set-cookie", "remembered=theonewhoisremembered; HttpOnly; Path=/");
      if (isLeft) response.setHeader("content-type", "text/html").end("Signed in");
      return isLeft;
    };
    const { results, sessionCookies } = await reportOf(either, ["edited-cookie"]);
    expect(sessionCookies).toHaveLength(1);
    expect(results).toMatchObject([{ outcome: "held" }]);
  });

  test("after the lifetime needs a clock that was really moved", async () => {
    const moveClock = async () => new Response(null, { status: 404 });
    const own = { lifetimeSeconds: 3600, moveClock };
    const { results } = await reportOf(undefined, ["replay-after-lifetime"], own);
    expect(results).toMatchObject([
      { outcome: "could-not-be-told", saw: "moveClock's request was answered with 404." },
    ]);
  });

  test("waits for what the last step sent, as recorded steps do not", async () => {
    const late: Instead = ({ url }, response) => {
      const logIn = `fetch("/slow").then(() => fetch("/in"))`;
      if (url === "/slow") setTimeout(() => response.end("Nearly"), 500);
      else if (url === "/login")
        response.setHeader("content-type", "text/html").end(`<button onclick='${logIn}'>Log in</button>`);
      return url === "/slow" || url === "/login";
    };
    const { results } = await reportOf(late, undefined, {
      signIn: async (page) => {
        await page.goto("/login");
        await page.getByRole("button").click();
      },
    });
    expect(results).toMatchObject([{ outcome: "held" }]);
  });

  test("that cannot be told leaves the old password as well", async () => {
    const done: string[] = [];
    const broken: Instead = ({ url }, response) =>
      url === "/account" && done.length > 0 && Boolean(response.writeHead(503).end("Out of order"));
    const { results } = await reportOf(broken, ["replay-after-password-change"], {
      changePassword: () => done.push("changed"),
      restorePassword: () => done.push("restored"),
    });
    expect(results).toMatchObject([{ outcome: "could-not-be-told" }]);
    expect(done).toEqual(["changed", "restored"]);
  });
});
