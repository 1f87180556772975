import type { RoomPlan } from "@/lib/classroom/room";
import { deriveKey } from "@/lib/lab/keys";
import { operatorActs } from "@/lib/lab/operator";
import { mechanisms } from "@/lib/mechanisms";
import { Eavesdropper, type Heard, type Sent } from "./kit/eavesdropper";
import { everyRoute, pathsOf, type Route } from "./kit/every-route";
import { startWithDoor } from "./kit/outage";
import { expect, test } from "./kit/test";

const secret = "the-secret-of-the-lab-that-must-not-be-told";
const token = "the-token-of-the-store-that-must-not-be-told";

const plan: RoomPlan = {
  title: "Web security",
  mechanisms: ["signed", "flask", "redis"],
  lifetimeSeconds: 30,
  guided: true,
  predictions: true,
};

/** What a call needs to be answered as it is meant, where it needs something. */
const bodies: Record<string, object> = {
  "POST /api/rooms": plan,
  "PATCH /api/labs/[lab]": { lifetimeSeconds: 300, advanceSeconds: 1 },
  "PATCH /api/rooms/[room]": { step: 1, advanceSeconds: 1 },
  "POST /api/rooms/[room]/learners": { nickname: "Amina" },
  "PATCH /api/rooms/[room]/learners/[learner]": { nickname: "Bo" },
  "POST /api/rooms/[room]/teachers": { key: "wrong" },
  "PUT /api/rooms/[room]/me/predictions": { "flask after-logout": "in" },
};

type Running = Awaited<ReturnType<typeof startWithDoor>>;

const pages = ["/", "/learn", "/inspect", "/classroom", "/join", "/nothing", "/labs/x", "/api/x"];

/** Asks for everything, rightly and wrongly, with the store and without; gives what was said of it and by it. */
async function askForEverything({ url, door }: Running) {
  const client = new Eavesdropper(url);
  const json = async (line: string, body?: object) => {
    const { text } = await client.ask(line, { body: body && JSON.stringify(body) });
    return JSON.parse(text.slice(text.indexOf("{")));
  };
  const { lab } = await json("POST /api/labs");
  const { code } = await json("POST /api/rooms", plan);
  const { id: learner } = await json(`POST /api/rooms/${code}/learners`, { nickname: "Amina" });
  const { key } = await json(`GET /api/rooms/${code}/board`);
  const choices = {
    lab: [lab],
    room: [code],
    learner: [learner],
    browser: ["alice", "attacker"],
    mechanism: mechanisms.map(({ id }) => id),
    act: Object.keys(operatorActs),
  };

  /** Every call of a route at each of its paths, in turn where its answers could overtake each other. */
  const askAll = async (routes: Route[], sent?: Sent) => {
    for (const route of routes)
      await Promise.all(
        pathsOf(route, choices).map((path) =>
          client.ask(`${route.method} ${path}`, {
            body: bodyOf(route, sent),
            ...(sent && { cookie: sent.cookie, accept: sent.accept }),
          }),
        ),
      );
  };
  const bodyOf = ({ method, path }: Route, sent?: Sent) => {
    if (method === "GET") return undefined;
    return sent?.body ?? JSON.stringify(bodies[`${method} ${path}`] ?? {});
  };
  const lasting = everyRoute.filter(({ method }) => method !== "DELETE");
  const ends = everyRoute.filter(({ method }) => method === "DELETE");

  await askAll(lasting);
  await askAll(lasting, { body: "{", cookie: client.cookie, accept: "text/html" });
  await askAll(everyRoute, { body: "[]", cookie: "control=x; teacher=x; learner=x; session=x" });
  for (const page of [...pages, `/join/${code}`, `/classroom/${code}`]) await client.ask(`GET ${page}`);

  await door.shut();
  const few = { ...choices, mechanism: ["redis"], act: ["rotate-key"], browser: ["attacker"] };
  const down = await Promise.all(
    everyRoute.flatMap((route) =>
      pathsOf(route, few).map((path) => client.ask(`${route.method} ${path}`, { body: bodyOf(route) })),
    ),
  );
  expect(down.filter(({ status }) => status === 503).length).toBeGreaterThan(15);
  await door.open();
  await askAll(ends);
  return { heard: client.heard, lab, key };
}

test("no secret stands in an answer or in the log, whatever is asked and whatever fails", async () => {
  test.setTimeout(180_000);
  const running = await startWithDoor(token, { LAB_SECRET: secret, LOG_LEVEL: "debug" });
  const { heard, lab, key } = await askForEverything(running).finally(running.stop);

  const statuses = new Set(heard.map(({ status }) => status));
  expect([...statuses].toSorted((one, other) => one - other)).toEqual(
    expect.arrayContaining([200, 201, 204, 303, 400, 401, 403, 404, 503]),
  );
  expect(statuses).not.toContain(500);

  const purposes = ["control", "teacher", "learner"].map((purpose) => deriveKey(secret, purpose));
  const nobodys = [secret, token, ...purposes];
  const all = heard.map(({ cookies, ...heard }) => ({
    ...heard,
    text: [heard.text, ...cookies].join("\n"),
  }));
  for (const one of nobodys) expectNowhere("what nobody is to know", one, all);

  const seals = ownSeals(heard);
  expect(seals.size).toBeGreaterThan(10);
  for (const seal of seals) expectNowhere("a seal", seal, heard);
  const elsewhere = heard.filter(({ line }) => !line.endsWith("/board"));
  expectNowhere("the key of the teacher's link", key, elsewhere);
  expect(heard.filter(({ text }) => text.includes(key))).not.toEqual([]);

  const siteKeys = mechanisms.flatMap(({ id }) => [1, 2, 3].map((at) => deriveKey(secret, lab, id, at)));
  const log = [{ line: "the log", text: running.said() }];
  expect(running.said()).not.toBe("");
  for (const one of [...nobodys, ...seals, ...siteKeys, key]) expectNowhere("a secret", one, log);
});

/** The values of the lab's own cookies. The sites' are seals too, in a copy that keeps them so, and shown on purpose. */
const ownSeals = (heard: Heard[]) =>
  new Set(
    heard
      .flatMap(({ cookies }) => cookies)
      .flatMap((text) => /^(?:control|teacher|learner)=([^;]+)/.exec(text)?.[1] ?? []),
  );

function expectNowhere(name: string, secret: string, texts: { line: string; text: string }[]) {
  expect(secret).not.toBe("");
  const told = texts.filter(({ text }) => text.includes(secret)).map(({ line }) => line);
  expect(told, `${name} is told`).toEqual([]);
}
