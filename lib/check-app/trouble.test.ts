import { describe, expect, test } from "vitest";
import type { CheckConfig } from "./config";
import { hasChromium, inBrowser, useSites } from "./testing-run";
import { type Instead, startSite } from "./testing-site";

const reportOf = useSites();

/** Why nothing was said. Fails when something was. */
async function untestable(...args: Parameters<typeof reportOf>) {
  const report = await reportOf(...args);
  expect(report.results).toEqual([]);
  return report.untestable;
}

describe.skipIf(!hasChromium)("nothing is said of an application", inBrowser(), () => {
  test("that is down", async () => {
    const { url, stop } = await startSite();
    await stop();
    expect(await untestable(undefined, [], { baseURL: url })).toMatch(
      /^\/account did not answer: .*ERR_CONNECTION_REFUSED.* Is the application running there\?$/,
    );
  });

  test("that leads to another host, which gets no request", async () => {
    const away: Instead = (_, response) =>
      Boolean(response.writeHead(302, { location: "http://example.com/" }).end());
    expect(await untestable(away)).toBe(
      "/account leads to example.com, which is not this machine: refused. If you may test it: --i-am-authorised-to-test example.com",
    );
  });

  test("that shows a captcha at the sign-in", async () => {
    const captcha: Instead = ({ url }, response) =>
      url === "/in" &&
      Boolean(response.setHeader("content-type", "text/html").end('<div class="g-recaptcha"></div>'));
    const signIn: CheckConfig["signIn"] = async (page) => {
      await page.goto("/in");
      await page.getByLabel("User").fill("alice", { timeout: 500 });
    };
    expect(await untestable(captcha, [], { signIn })).toMatch(
      /^signIn stopped at .*\/in: .* waiting for getByLabel\('User'\)\. The page shows a captcha/,
    );
  });

  test("that answers with errors", async () => {
    const broken: Instead = (_, response) => Boolean(response.writeHead(503).end("Out of order"));
    expect(await untestable(broken)).toBe("/account answered 503: an error is no refusal.");
  });

  test("that answers with errors and no page", async () => {
    const broken: Instead = (_, response) => Boolean(response.writeHead(500).end());
    expect(await untestable(broken)).toBe("/account answered 500: an error is no refusal.");
  });

  test("when anybody counts as signed in", async () => {
    expect(await untestable(undefined, [], { isSignedIn: () => true })).toMatch(
      /without cookies is signed in/,
    );
  });

  test("when nobody does", async () => {
    expect(await untestable(undefined, [], { isSignedIn: () => false })).toMatch(
      /not signed in after signIn/,
    );
  });

  test("when its cookies do not carry the session", async () => {
    const isSignedIn: CheckConfig["isSignedIn"] = (page) =>
      page.evaluate(() => localStorage.getItem("user") !== null);
    const signIn: CheckConfig["signIn"] = async (page) => {
      await page.goto("/in");
      await page.evaluate(() => localStorage.setItem("user", "alice"));
    };
    expect(await untestable(undefined, [], { signIn, isSignedIn })).toMatch(/^A copy of sid does not carry/);
  });

  test("when a named cookie is not there", async () => {
    expect(await untestable(undefined, [], { sessionCookies: ["session"] })).toMatch(/names "session"/);
  });

  test("when the limit of requests is reached, and it is not passed", async () => {
    let asked = 0;
    const asksMore: Instead = ({ url }, response) => {
      asked++;
      if (url !== "/account") return false;
      const script = "for (let i = 0; i < 100; i++) fetch(i).catch(() => {})";
      response.setHeader("content-type", "text/html").end(`Welcome<script>${script}</script>`);
      return true;
    };
    expect(await untestable(asksMore, [], { maxRequests: 50 })).toBe(
      "The limit of 50 requests is reached; maxRequests raises it.",
    );
    expect(asked).toBeLessThanOrEqual(50);
  });
});

describe.skipIf(!hasChromium)("a check could not be told", inBrowser(), () => {
  const outcomeOf = async (...args: Parameters<typeof reportOf>) => {
    const { results } = await reportOf(...args);
    return results.map(({ outcome, saw }) => ({ outcome, saw }));
  };

  test("when logging out leaves the user signed in", async () => {
    const steps = { logOut: async () => {} };
    expect(await outcomeOf(undefined, undefined, steps)).toEqual([
      {
        outcome: "could-not-be-told",
        saw: "the user is still signed in after logOut. Its steps do not log out.",
      },
    ]);
  });

  test("when the copy is answered with an error", async () => {
    const fails: Instead = ({ url, headers }, response) =>
      url === "/account" &&
      /sid=(?!thesessionofnumber\d+$)/.test(headers.cookie ?? "") &&
      Boolean(response.writeHead(500).end());
    expect(await outcomeOf(fails, ["edited-cookie"])).toEqual([
      { outcome: "could-not-be-told", saw: "/account answered 500: an error is no refusal." },
    ]);
  });

  test("when nobody can sign in any more after the checks", async () => {
    const locks: Instead = ({ url }, response, { signIns }) =>
      url === "/in" && signIns >= 2 && Boolean(response.writeHead(302, { location: "/" }).end());
    expect(await outcomeOf(locks)).toMatchObject([
      { outcome: "could-not-be-told", saw: expect.stringMatching(/^After the checks nobody could sign in/) },
    ]);
  });

  test("when the session may have ended by itself", async () => {
    const slow = { lifetimeSeconds: 1, logOut: slowly };
    expect(await outcomeOf(undefined, undefined, slow)).toMatchObject([
      {
        outcome: "could-not-be-told",
        saw: expect.stringMatching(/a session lasts 1 s, so it may have ended by itself/),
      },
    ]);
  });
});

const slowly: CheckConfig["logOut"] = async (page) => {
  await page.goto("/out");
  await page.waitForTimeout(1000);
};
