import { expect, test } from "vitest";
import type { CheckConfig } from "./config";
import { fields } from "./fields";
import { ConfigError, readConfig } from "./read-config";

const steps = async () => {};
const right: CheckConfig = {
  baseURL: "http://localhost:5000",
  signIn: steps,
  protectedPage: "/account",
  isSignedIn: () => true,
  logOut: steps,
};

const noFile = () => Promise.reject(new Error("no such file"));

const problemsOf = (config: unknown, recorded: Parameters<typeof readConfig>[1] = noFile) =>
  readConfig(config, recorded).then(
    () => [],
    (error) => {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    },
  );

test("five fields are enough, and the others get their defaults", async () => {
  expect(await readConfig(right, noFile)).toMatchObject({
    startPage: "/",
    maxRequests: 1000,
    leewaySeconds: 0,
    secondUser: undefined,
  });
});

test("every required field that is missing is named, each with an example", async () => {
  const problems = await problemsOf({});
  expect(problems.map(({ field }) => field)).toEqual([
    "baseURL",
    "signIn",
    "protectedPage",
    "isSignedIn",
    "logOut",
  ]);
  for (const { problem, example } of problems) {
    expect(problem).toMatch(/^is missing; it has to be /);
    expect(example).not.toBe("");
  }
});

test.each([
  ["baseURL", "localhost:5000"],
  ["baseURL", "ftp://localhost"],
  ["baseURL", "http://alice:secret@localhost"],
  ["signIn", "alice"],
  ["protectedPage", ""],
  ["isSignedIn", "Signed in"],
  ["logOut", 7],
  ["secondUser", { signIn: steps }],
  ["lifetimeSeconds", "30 min"],
  ["lifetimeSeconds", 0],
  ["leewaySeconds", -1],
  ["moveClock", 60],
  ["sessionCookies", []],
  ["maxRequests", 1],
  ["maxWaitSeconds", Number.NaN],
])("%s cannot be %j", async (field, value) => {
  const [problem, ...more] = await problemsOf({ ...right, [field]: value });
  expect(problem).toMatchObject({ field, example: fields[field as keyof CheckConfig].example });
  expect(more).toEqual([]);
});

test("a value is not printed: it may be a password in the wrong place", async () => {
  await expect(readConfig({ ...right, signIn: "wonderland" }, noFile)).rejects.toThrow(
    "signIn: is text of 10 characters; it has to be",
  );
});

test("a field with a wrong name is named", async () => {
  expect(await problemsOf({ ...right, logout: steps })).toMatchObject([
    { field: "logout", problem: "is not a field of a configuration. It is called logOut" },
  ]);
  expect(await problemsOf({ ...right, signOut: steps })).toMatchObject([
    { field: "signOut", problem: expect.stringContaining("The fields: baseURL, signIn, ") },
  ]);
});

test.each([undefined, null, "config", 7])("%j is no configuration", async (exported) => {
  expect(await problemsOf(exported)).toMatchObject([{ field: "export default" }]);
});

test("a lifetime whose end cannot be waited for needs a clock that can be moved", async () => {
  const long = { ...right, lifetimeSeconds: 1800 };
  expect(await problemsOf(long)).toMatchObject([{ field: "lifetimeSeconds" }]);
  expect(await problemsOf({ ...long, moveClock: steps })).toEqual([]);
  expect(await problemsOf({ ...long, lifetimeSeconds: 60 })).toEqual([]);
});

test("recorded steps take the place of their path", async () => {
  const setup = await readConfig({ ...right, signIn: "sign-in.ts" }, async (path) => () => path);
  expect(setup.signIn(undefined as never)).toBe("sign-in.ts");
});

test("a recording that does not load is the fault of its field", async () => {
  expect(await problemsOf({ ...right, signIn: "sign-in.ts" })).toMatchObject([
    { field: "signIn", problem: '"sign-in.ts" gives no steps: no such file' },
  ]);
});

test("every field's example is one that fits, where it is a plain value", () => {
  for (const [field, { example, fits }] of Object.entries(fields)) {
    if (/^["[\d]/.test(example)) expect(fits(JSON.parse(example)), field).toBe(true);
  }
});
