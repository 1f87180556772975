import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { hasChromium, inBrowser } from "./testing-run";
import { startSite } from "./testing-site";

const script = fileURLToPath(new URL("../../scripts/check-app.js", import.meta.url));

let folder: string;
let site: Awaited<ReturnType<typeof startSite>>;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.stop());
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "check-app-"));
});
afterEach(() => rm(folder, { recursive: true }));

const start = (...args: string[]) =>
  spawn(process.execPath, [script, ...args], { cwd: folder, env: { ...process.env, INIT_CWD: folder } });

/** Runs the command in the folder. */
async function checkApp(...args: string[]) {
  const child = start(...args);
  const [out, error, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, "exit"),
  ]);
  return { out, error, code };
}

const write = (name: string, content: string) => writeFile(join(folder, name), content);

/** A configuration as somebody writes it in a folder of his own. */
const config = (own = "") => `import { defineCheck } from "session-replay-lab/check-app";
export default defineCheck({
  baseURL: "${site.url}",
  signIn: (page) => page.goto("/in"),
  protectedPage: "/account",
  isSignedIn: (page) => page.getByText("Signed in").isVisible(),
  logOut: (page) => page.goto("/out"),
  settleSeconds: 0.02,
  ${own}
});`;

/** What `playwright codegen` writes. */
const recording = () => `import { test, expect } from '@playwright/test';
test('test', async ({ page }) => {
  await page.goto('${site.url}/in');
  await expect(page.getByText('Signed in')).toBeVisible();
});`;

describe("what cannot be run ends with 2, and says why", () => {
  test("no configuration", async () => {
    const { code, error } = await checkApp();
    expect({ code, error }).toEqual({
      code: 2,
      error: expect.stringMatching(/no configuration was named\nnpm run check-app/),
    });
  });

  test("an option that is not there", async () => {
    expect(await checkApp("a.ts", "--force")).toMatchObject({
      code: 2,
      error: expect.stringContaining("--force"),
    });
  });

  test("a file that is not there", async () => {
    const { code, error } = await checkApp("none.ts");
    expect({ code, error }).toEqual({ code: 2, error: expect.stringContaining("there is no file") });
  });
});

test("a configuration that does not fit ends with 2: the field and an example", async () => {
  await write("check.config.ts", config("lifetimeSeconds: '1h',"));
  const { code, error } = await checkApp("check.config.ts");
  expect({ code, error }).toEqual({
    code: 2,
    error: `lifetimeSeconds: is text of 2 characters; it has to be a number of seconds from 1
  For example: lifetimeSeconds: 1800,
`,
  });
});

test("another host ends with 2, and says what would allow it", async () => {
  await write("check.config.ts", config('baseURL: "http://203.0.113.7",'));
  const { code, error } = await checkApp("check.config.ts");
  expect(code).toBe(2);
  expect(error).toContain("203.0.113.7 is not this machine");
  expect(error).toContain("--i-am-authorised-to-test 203.0.113.7");
});

describe.skipIf(!hasChromium)("with a browser", inBrowser(), () => {
  test("a failure ends with 1, and the reports hold no token", async () => {
    await write("check.config.ts", config());
    expect(await checkApp("check.config.ts")).toMatchObject({ code: 1, error: "" });
    for (const name of ["report.html", "report.json", "junit.xml"]) {
      const report = await readFile(join(folder, "check-output", name), "utf8");
      expect(report).toContain("replay-after-logout");
      expect(report).not.toContain("thesessionofnumber");
    }
  });

  test("recorded steps sign in; a failure that is accepted ends with 0, and tokens are shown when asked for", async () => {
    await write("sign-in.ts", recording());
    await write("check.config.ts", config().replace(/signIn: .*/, 'signIn: "sign-in.ts",'));
    const { code, out } = await checkApp("check.config.ts", "--write-baseline", "--show-tokens");
    expect(out).toContain("check.baseline.json accepts cookie-secure, cookie-same-site.");
    expect(code).toBe(0);
    expect(await readFile(join(folder, "check-output", "report.json"), "utf8")).toContain(
      "thesessionofnumber",
    );
  });

  describe("Ctrl-C ends it with 130, closes the browser and reports nothing", () => {
    const begun = 'console.log("begun");';
    test.each([
      ["at the first step", "signIn", `async () => { ${begun} await new Promise(() => {}); }`],
      ["in a check", "logOut", `async (page) => { ${begun} await page.waitForTimeout(600_000); }`],
    ])("%s", async (_, field, steps) => {
      await write("check.config.ts", config(`${field}: ${steps},`));
      const child = start("check.config.ts");
      await once(child.stdout, "data");
      const browsers = startedBy(child.pid);
      expect(browsers).not.toEqual([]);
      const said = Promise.all([text(child.stdout), text(child.stderr)]);
      child.kill("SIGINT");
      expect(await once(child, "exit")).toEqual([130, null]);
      expect(await said).toEqual([
        "",
        expect.stringMatching(/^\n*Stopped before the end: nothing was reported\.\n$/),
      ]);
      // What has ended is there until its parent, or who took its place, has heard of it.
      await expect.poll(() => browsers.filter(isAlive), { timeout: 10_000 }).toEqual([]);
      expect(await readdir(folder)).toEqual(["check.config.ts"]);
    });

    test("while the browser starts", async () => {
      await write("check.config.ts", `process.kill(process.pid, "SIGINT");\n${config()}`);
      const child = start("check.config.ts");
      expect(await once(child, "exit")).toEqual([130, null]);
      expect(await readdir(folder)).toEqual(["check.config.ts"]);
    });
  });
});

/** The processes that a process started. */
const startedBy = (pid?: number) =>
  spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" })
    .stdout.split("\n")
    .map(Number)
    .filter(Boolean);

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
