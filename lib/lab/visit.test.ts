import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { startLab } from "./testing-lab";
import { arrive } from "./visit";
import { Visitor } from "./visitor";

const ids = mechanisms.map(({ id }) => id);

describe("a request for something that is not there", () => {
  const problemAt = async (names: Partial<Parameters<typeof arrive>[1]>) => {
    const { backend, id } = await startLab();
    return arrive(backend, { lab: id, browser: "alice", mechanism: "flask", ...names }, undefined).then(
      () => expect.fail("was answered"),
      (problem) => problem,
    );
  };

  test.each(["", "x", "A".repeat(22), "A".repeat(23), "../etc", "__proto__"])(
    "names the lab %j: that one is unknown, start a new one",
    async (lab) => {
      expect(await problemAt({ lab })).toMatchObject({
        name: "Problem",
        status: 404,
        title: "There is no such lab.",
        detail: expect.stringContaining("POST /api/labs, to start a new one"),
      });
    },
  );

  test.each(["", "carol", "Alice", "mallory", "constructor", "__proto__"])(
    "names the browser %j: that one is unknown, use one of three",
    async (browser) => {
      expect(await problemAt({ browser })).toMatchObject({
        status: 404,
        title: "There is no such browser.",
        detail: "Use one of alice, bob, attacker.",
      });
    },
  );

  test.each(["", "jwt2", "Flask", "constructor", "__proto__"])(
    "names the mechanism %j: that one is unknown, use one of those that are there",
    async (mechanism) => {
      expect(await problemAt({ mechanism })).toMatchObject({
        status: 404,
        title: "There is no such mechanism.",
        detail: `Use one of ${ids.join(", ")}.`,
      });
    },
  );
});

test("a forgotten lab answers nobody", async () => {
  const { backend } = await startLab();
  const visitor = new Visitor(backend, { lab: "A".repeat(22), browser: "alice", mechanism: "flask" });
  for (const act of [visitor.signIn, visitor.openAccount, visitor.logOut, visitor.logOutEverywhere])
    await expect(act()).rejects.toMatchObject({ status: 404 });
});
