import { type MechanismId, mechanisms } from "@/lib/mechanisms";
import { contentType, expectProblem, setCookies } from "./kit/answers";
import { expect, test } from "./kit/test";

const ids: MechanismId[] = mechanisms.map(({ id }) => id);
const asPerson = { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" };

for (const id of ids) {
  test(`a person who opens ${id} signs in, sees the account and logs out, all with forms`, async ({
    api,
  }) => {
    const site = api.site("alice", id);
    const open = async () => {
      const answer = await api.request.get(site, { headers: asPerson });
      expect(answer.status()).toBe(200);
      expect(contentType(answer)).toBe("text/html; charset=utf-8");
      return answer.text();
    };
    const submit = async (act: "login" | "logout" | "logout-everywhere") => {
      const answer = await api.request.post(api.site("alice", id, act), {
        headers: asPerson,
        form: {},
        maxRedirects: 0,
      });
      expect(answer.status()).toBe(303);
      expect(answer.headers().location).toBe(site);
      expect(setCookies(answer)).toMatchObject([{ Path: site }]);
    };
    expect(await open()).toContain("<h1>Please sign in</h1>");
    await submit("login");
    expect(await open()).toContain("<h1>Signed in as Alice</h1>");
    await submit("logout");
    expect(await open()).toContain("<h1>Please sign in</h1>");
    await submit("login");
    await submit("logout-everywhere");
    expect(await open()).toContain("<h1>Please sign in</h1>");
  });

  test(`the stolen cookie shows the attacker Alice's account at ${id}`, async ({ api }) => {
    const site = api.site("attacker", id);
    const before = await api.request.get(site, { headers: asPerson });
    expect(await before.text()).toContain("<h1>Please sign in</h1>");
    const headers = { ...asPerson, Cookie: `session=${await api.steal(id)}` };
    const after = await api.request.get(site, { headers });
    expect(after.status()).toBe(200);
    expect(contentType(after)).toBe("text/html; charset=utf-8");
    expect(await after.text()).toContain("<h1>Signed in as Alice</h1>");
  });
}

test("a cookie with markup in it comes back as text, never as markup", async ({ api }) => {
  for (const id of ids) {
    const headers = { ...asPerson, Cookie: "session=<script>alert(1)</script>.x.y" };
    const answer = await api.request.get(api.site("attacker", id), { headers });
    expect(await answer.text()).not.toContain("<script");
  }
});

test("a person who opens a site of a forgotten lab is told so on a page, with the way back", async ({
  api,
}) => {
  await api.forget();
  const answer = await api.request.get(api.site("alice", "flask"), { headers: asPerson });
  expect(answer.status()).toBe(404);
  expect(contentType(answer)).toBe("text/html; charset=utf-8");
  expect(await answer.text()).toContain('<a href="/">');
});

test("a script that opens a site of a forgotten lab is told so as a problem", async ({ api }) => {
  await api.forget();
  const answer = await api.request.get(api.site("alice", "flask"), {
    headers: { Accept: "application/json" },
  });
  await expectProblem(answer, { status: 404, detail: /start a new one/ });
});
