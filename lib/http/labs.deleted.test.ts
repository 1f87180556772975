import { describe, expect, test } from "vitest";
import { mechanisms } from "@/lib/mechanisms";
import { controls, expectProblem, removedAt, send, signIn, startLab } from "./testing-client";

const ids = mechanisms.map(({ id }) => id);
const browsers = ["alice", "bob", "attacker"];

/** What leaves nothing of a lab in the browser. */
const allOf = (lab: string) =>
  [
    `control= Path=/api/labs/${lab}`,
    ...browsers.flatMap((browser) => ids.map((id) => `session= Path=/labs/${lab}/${browser}/${id}`)),
  ].toSorted();

describe("a lab that was deleted", () => {
  test("answers 204, and leaves no cookie at any of its paths", async () => {
    const { lab, owner } = await startLab();
    const response = await send(`DELETE /api/labs/${lab}`, { cookie: owner });
    expect(response.status).toBe(204);
    expect(await response.text()).toBe("");
    expect(removedAt(response)).toEqual(allOf(lab));
  });

  test("is unknown everywhere from then on, and every answer says to start a new one", async () => {
    const { lab, owner } = await startLab();
    const session = await signIn(`/labs/${lab}/alice/flask`);
    await send(`DELETE /api/labs/${lab}`, { cookie: owner });
    const site = `/labs/${lab}/alice/flask`;
    const lines = [
      ...controls(lab),
      `GET /api/labs/${lab}`,
      `GET ${site}`,
      `GET ${site}/account`,
      `GET ${site}/wiretap`,
      `POST ${site}/login`,
      `POST ${site}/logout`,
      `POST ${site}/logout-everywhere`,
    ];
    for (const line of lines) {
      const body = line.startsWith("PATCH") ? {} : undefined;
      const response = await send(line, { cookie: `${owner}; ${session}`, body });
      expect((await expectProblem(response, 404)).detail).toContain("start a new one");
    }
  });

  test("can be deleted again, which empties the browser again", async () => {
    const { lab, owner } = await startLab();
    await send(`DELETE /api/labs/${lab}`, { cookie: owner });
    const response = await send(`DELETE /api/labs/${lab}`, { cookie: owner });
    expect(response.status).toBe(404);
    expect(removedAt(response)).toEqual(allOf(lab));
  });

  test("sets no cookie when it never could have been one", async () => {
    const response = await send("DELETE /api/labs/x%3B%20Path%3D%2F");
    expect(response.headers.getSetCookie()).toEqual([]);
    await expectProblem(response, 404);
  });
});
