import { expect, test, vi } from "vitest";
import { startRestServer } from "@/lib/store/rest-server";
import { countedVisitOf } from "./site";

const lab = "A".repeat(22);

test("over a network, a request is counted by the same message that asks for its lab", async () => {
  const kept = JSON.stringify({ id: lab, sites: [] });
  const server = await startRestServer((response, commands) => {
    const results = commands.map(([name]) => ({ result: name === "eval" ? [1, 60_000] : kept }));
    response.end(JSON.stringify(results));
  });
  vi.stubEnv("UPSTASH_REDIS_REST_URL", server.url);
  vi.stubEnv("UPSTASH_REDIS_REST_TOKEN", "the-token-of-this-test");
  vi.stubEnv("LAB_SECRET", "a secret of thirty-two characters");
  const request = new Request("http://lab.example", { headers: { "x-forwarded-for": "192.0.2.1" } });
  const visit = await countedVisitOf(request, { lab, browser: "attacker", mechanism: "flask" }, "replays");
  expect(visit.lab.id).toBe(lab);
  const asked = server.requests.map((commands) => commands.map(([name, , , key]) => [name, key]));
  expect(asked).toEqual([
    [
      ["getex", expect.anything()],
      ["eval", "limit:replays:192.0.2.1"],
      ["eval", `limit:replaysInLab:${lab}`],
    ],
  ]);
  await server.stop();
});
