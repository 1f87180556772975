import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { expectProblem, getWithCookie, isoSeconds } from "./kit/answers";
import { LabApi } from "./kit/lab-api";
import { expect, test } from "./kit/test";

const ids: MechanismId[] = mechanisms.map(({ id }) => id);

const utf8 = (text: string) => Buffer.from(text).toString("latin1");

/** In bytes: with the name before it, no browser keeps a longer one. */
const longest = 4096 - "session".length;

/** Cookie headers that no site of the lab ever asked for. */
const headers: Record<string, (genuine: string) => string> = {
  empty: () => "session=",
  "without a value": () => "session",
  "cut off in the middle": (genuine) => `session=${genuine.slice(0, genuine.length / 2)}`,
  "without its last character but one": (genuine) => `session=${genuine.slice(0, -2)}${genuine.slice(-1)}`,
  garbage: () => "session=!\"#$%&'()*+/:<>?@[]^`{|}~",
  "made of dots": () => "session=.....",
  "percent-encoded badly": () => "session=%E0%A4%A",
  "as long as any": () => `session=${"a".repeat(longest)}`,
  "as long as any, of dots": () => `session=${".".repeat(longest)}`,
  // iron-session reads a seal up to its ~, and does not look at what is behind.
  "as long as any behind a genuine one": (genuine) =>
    `session=${(genuine.split("~")[0] ?? "").padEnd(longest, "A")}`,
  "UTF-8 text": () => `session=${utf8("ключ.🔑.é")}`,
  "genuine with UTF-8 in it": (genuine) => `session=${genuine.slice(0, 9)}${utf8("é")}${genuine.slice(9)}`,
  "bytes that are no UTF-8": () => "session=\xff\xfe\x80.\xc3\x28.\xa0",
  "named like a property": () => "__proto__=x; constructor=y; session=__proto__",
};

for (const id of ids) {
  test(`a cookie that no site ever made is kept out of ${id} with a verdict`, async ({ api, baseURL }) => {
    const genuine = await api.steal(id);
    for (const [what, header] of Object.entries(headers)) {
      for (const browser of ["alice", "attacker"] as const) {
        const url = `${baseURL}${api.site(browser, id, "account")}`;
        const answer = await getWithCookie(url, header(genuine));
        expect(answer, what).toMatchObject({ status: 401, type: "application/json" });
        const verdict = JSON.parse(answer.body);
        const failed = expect.stringMatching(/^(authentic|live)$/);
        expect(verdict, what).toMatchObject({ accepted: false, failed });
        expect(verdict.trace.at(-1), what).toMatchObject({ question: verdict.failed, held: false });
      }
    }
  });

  test(`a cookie of another lab is kept out of ${id}`, async ({ api, stranger }) => {
    const other = await LabApi.start(stranger);
    const answer = await api.replay(id, await other.steal(id));
    expect(answer.status()).toBe(401);
    const failed = ["redis", "jwt-user-key"].includes(id) ? "live" : "authentic";
    expect(await answer.json()).toMatchObject({ accepted: false, failed });
  });

  test(`a cookie of another mechanism is kept out of ${id}`, async ({ api }) => {
    for (const other of ids.filter((other) => other !== id)) {
      const answer = await api.replay(id, await api.steal(other));
      expect(answer.status(), other).toBe(401);
      const failed = id === "jwt-user-key" && other.startsWith("jwt") ? "live" : "authentic";
      expect(await answer.json(), other).toMatchObject({ accepted: false, failed });
    }
  });

  test(`garbage in the jar stops nobody from signing in to ${id} or logging out`, async ({ api }) => {
    const sent = { headers: { Cookie: `session=${"%.garbage".repeat(99)}` } };
    for (const act of ["login", "logout", "logout-everywhere"] as const) {
      const answer = await api.request.post(api.site("alice", id, act), sent);
      expect(answer.status(), act).toBe(200);
    }
  });
}

test("the wiretap shows what was sent, byte for byte, whatever it was", async ({ api, baseURL }) => {
  const url = `${baseURL}${api.site("attacker", "flask", "wiretap")}`;
  for (const value of ["%41%zz", "a.b.c", "a=b=c", '"quoted"', "x".repeat(longest)]) {
    const { body } = await getWithCookie(url, `session=${value}`);
    expect(JSON.parse(body)).toEqual({ cookie: value });
  }
});

test("a cookie longer than browsers keep is a problem that says so", async ({ api, baseURL }) => {
  for (const act of ["account", "wiretap"] as const) {
    const url = `${baseURL}${api.site("attacker", "flask", act)}`;
    const answer = await getWithCookie(url, `session=${"a".repeat(longest + 1)}`);
    expect(answer).toMatchObject({ status: 431, type: "application/problem+json" });
    expect(JSON.parse(answer.body).detail).toBe(
      "It has 4097 bytes with its name. Send at most 4096: browsers keep no longer ones.",
    );
  }
});

test("a lab, browser or mechanism that does not exist is a problem that says what to do", async ({ api }) => {
  const { request, state } = api;
  const account = (lab: string, browser: string, mechanism: string) =>
    request.get(`/labs/${lab}/${browser}/${mechanism}/account`);
  const noLab = { status: 404, detail: /start a new one/ };
  const noBrowser = { status: 404, detail: /alice, bob, attacker/ };
  const noMechanism = { status: 404, detail: new RegExp(ids.join(", ")) };
  for (const lab of ["x", "A".repeat(22), "..%2f..", "%00", "a".repeat(2000), "toString"]) {
    await expectProblem(await account(lab, "alice", "flask"), noLab);
    await expectProblem(await request.get(`/api/labs/${lab}`), noLab);
  }
  for (const browser of ["mallory", "Alice", "toString", "__proto__", "%2e%2e%2f"])
    await expectProblem(await account(state.lab, browser, "flask"), noBrowser);
  for (const mechanism of ["cookie", "Flask", "constructor", "__proto__"]) {
    await expectProblem(await account(state.lab, "alice", mechanism), noMechanism);
    await expectProblem(await request.post(`${api.path}/${mechanism}/rotate-key`), noMechanism);
    await expectProblem(await request.post(`${api.path}/${mechanism}/flush-store`), noMechanism);
    await expectProblem(await request.post(`${api.path}/${mechanism}/forge`), noMechanism);
    await expectProblem(await request.get(`${api.path}/${mechanism}/server`), noMechanism);
  }
});

test("a path that the contract does not have is a problem too", async ({ api }) => {
  const nothing = { status: 404, detail: /\w/ };
  for (const path of ["/api/nothing", `${api.path}/redis/close`, `${api.path}/x/y/z`]) {
    await expectProblem(await api.request.post(path), nothing);
  }
  for (const path of [`/labs/${api.state.lab}`, `${api.site("alice", "flask")}/nothing`])
    await expectProblem(await api.request.get(path), nothing);
});

for (const [field, values] of [
  ["advanceSeconds", [-1, 1.5, "10", null, true, [10], {}, 1e12]],
  ["lifetimeSeconds", [0, -30, 31, "30", null, [30], 1e9]],
  ["absoluteSeconds", [0, -60, 61, "60", true, [60], {}]],
  ["refreshEachRequest", ["true", 1, 0, null, [], {}]],
  ["now", ["2026-11-22T14:07:42Z"]],
  ["offsetSeconds", [5]],
] as const) {
  test(`a change whose ${field} is wrong changes nothing, and the answer names it`, async ({ api }) => {
    for (const value of values) {
      const answer = await api.change({ [field]: value });
      await expectProblem(answer, { status: 400, detail: /\w/, field });
      const both = await api.change({ lifetimeSeconds: 300, ...{ [field]: value } });
      await expectProblem(both, { status: 400, detail: /\w/, field });
    }
    expect(await (await api.read()).json()).toEqual({ ...api.state, now: isoSeconds });
  });
}

test("a clock that would leave the calendar stays where it is", async ({ api }) => {
  const most = { advanceSeconds: 31536000000 };
  expect((await api.change(most)).status()).toBe(200);
  await expectProblem(await api.change(most), { status: 400, detail: /new lab/, field: "advanceSeconds" });
});

test("a body that is no JSON object is a problem, and a huge one too", async ({ api }) => {
  const send = (data: string) =>
    api.request.patch(api.path, { data, headers: { "Content-Type": "application/json" } });
  for (const body of ["", "x", "{", "[]", "null", "10", '"advanceSeconds"'])
    await expectProblem(await send(body), { status: 400, detail: /Send/ });
  await expectProblem(await send(`{"advanceSeconds":${"1".repeat(5000)}}`), {
    status: 413,
    detail: /at most/,
  });
});

test("a form in the body of a change is a problem", async ({ api }) => {
  const answer = await api.request.patch(api.path, { form: { advanceSeconds: "10" } });
  await expectProblem(answer, { status: 400, detail: /JSON/ });
});
