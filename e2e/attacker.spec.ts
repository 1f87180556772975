import { gatesOf, mechanismWords } from "@/components/words/mechanisms";
import { choosing } from "./kit/choices";
import { expectAccessible, expectNoOverflow } from "./kit/looks";
import { expect, test } from "./kit/test";

for (const { id, afterLogout } of [
  { id: "flask", afterLogout: "Let in as alice" },
  { id: "redis", afterLogout: "Kept out: no such session" },
  { id: "iron-session", afterLogout: "Let in as alice" },
] as const) {
  test.describe(`with the column of ${id}`, () => {
    test.use({ choice: choosing(id) });

    test(`a neighbour opens the link for ${id} on his own device and is Alice; after she logs out: ${afterLogout}`, async ({
      lab,
      neighbour,
    }) => {
      const column = lab.column(id);
      await lab.takeTime();
      await column.signIn();
      await column.captureCookie();
      await neighbour.open(await column.anotherDevice());
      await expect(neighbour.page.getByRole("article")).toContainText(mechanismWords[id].tagline);
      await expect(neighbour.cookie).toHaveText(`${(await lab.jar("alice", id))?.value}`);

      await neighbour.replay();
      await expect(neighbour.verdict).toContainText("Let in as alice");
      await expect(neighbour.server.getByRole("listitem")).toHaveCount(gatesOf(id).length + 1);
      await expect(neighbour.page.getByRole("article")).toContainText("no password");
      await expect(neighbour.announced).toContainText("Let in as alice");

      const site = await neighbour.openSite();
      await expect(site.getByRole("heading", { level: 1 })).toHaveText("Signed in as Alice");

      await column.handover.getByRole("button", { name: "Close" }).click();
      await column.logOut();
      await neighbour.replay();
      await expect(neighbour.verdict).toContainText(afterLogout);
      await column.visitAccount();
      await lab.reload();
      await expect(lab.outcome(id, "while-signed-in")).toContainText("let in");
    });
  });
}

test("a session that each request renews lives on with the neighbour, too", async ({ lab, neighbour }) => {
  const column = lab.column("flask");
  await lab.setSliding(true);
  await column.signIn();
  await column.captureCookie();
  await neighbour.open(await column.anotherDevice());
  await lab.page.keyboard.press("Escape");
  await lab.advance("+10 s");
  await neighbour.replay();
  await expect(neighbour.attacker).toContainText("renewed cookie");
  await lab.advance("+10 s");
  await lab.advance("+10 s");
  await neighbour.replay();
  await expect(neighbour.verdict).toContainText("Let in as alice");
});

test("a neighbour who logs out on the site still has his copy", async ({ lab, neighbour }) => {
  const column = lab.column("flask");
  await lab.takeTime();
  await column.signIn();
  await column.captureCookie();
  await neighbour.open(await column.anotherDevice());
  const site = await neighbour.openSite();
  await site.getByRole("button", { name: "Log out", exact: true }).click();
  await expect(site.getByRole("heading", { level: 1 })).toHaveText("Please sign in");
  await site.getByRole("button", { name: "Sign in as Mallory" }).click();
  await expect(site.getByRole("heading", { level: 1 })).toHaveText("Signed in as Mallory");
  await neighbour.replay();
  await expect(neighbour.verdict).toContainText("Let in as alice");
});

test("another link that is opened in the same tab brings another cookie", async ({ lab, neighbour }) => {
  await lab.takeTime();
  await lab.steal();
  await neighbour.open(await lab.column("signed").anotherDevice());
  await neighbour.replay();
  await lab.page.keyboard.press("Escape");
  await neighbour.open(await lab.column("redis").anotherDevice());
  await expect(neighbour.page.getByRole("heading", { level: 2 })).toHaveText(mechanismWords.redis.name);
  await expect(neighbour.verdict).toContainText("No replay yet");
  await neighbour.replay();
  await expect(neighbour.verdict).toContainText("Let in as alice");
});

test("nothing of the link reaches a server but in the cookie", async ({ lab, neighbour }) => {
  const column = lab.column("flask");
  await column.signIn();
  await column.captureCookie();
  const cookie = `${(await lab.jar("alice", "flask"))?.value}`;
  const sent: string[] = [];
  neighbour.page.on("request", (request) => {
    sent.push(request.url(), request.headers().referer ?? "", request.postData() ?? "");
  });
  await neighbour.open(await column.anotherDevice());
  await neighbour.replay();
  expect(sent.filter((text) => !text.includes("#")).join()).not.toContain(cookie);
  expect(sent.filter((text) => text.includes("#")).every((text) => text.includes("/attacker#"))).toBe(true);
});

test("a link out of a lab that is no more says so, also when it goes in the meantime", async ({
  lab,
  neighbour,
}) => {
  const gone = "There is no such lab any more.";
  const column = lab.column("flask");
  await column.signIn();
  await column.captureCookie();
  const link = await column.anotherDevice();
  await neighbour.open(link);
  await lab.page.request.delete(`/api/labs/${await lab.id()}`);
  await neighbour.replay();
  await expect(neighbour.trouble).toContainText(gone);
  await neighbour.page.goto(link);
  await neighbour.page.reload();
  await expect(neighbour.trouble).toContainText(gone);
});

test("a server that does not answer is said to, and can be asked again", async ({ lab, neighbour }) => {
  const column = lab.column("flask");
  await lab.takeTime();
  await column.signIn();
  await column.captureCookie();
  await neighbour.open(await column.anotherDevice());
  await neighbour.page.route(/\/labs\b/, (route) => route.abort());
  await neighbour.replay();
  await expect(neighbour.trouble).toContainText("The lab’s server does not answer.");
  await neighbour.page.unroute(/\/labs\b/);
  await neighbour.trouble.getByRole("button", { name: "Try again" }).click();
  await expect(neighbour.verdict).toContainText("Let in as alice");
  await expect(neighbour.trouble).toHaveCount(0);
});

test("a browser that keeps no cookies is told so", async ({ lab, neighbour }) => {
  const column = lab.column("flask");
  await column.signIn();
  await column.captureCookie();
  await neighbour.page.addInitScript(refuseCookies);
  await neighbour.page.goto(await column.anotherDevice());
  await expect(neighbour.trouble).toContainText("This browser did not keep the cookie.");
});

/** Runs in the page. */
function refuseCookies() {
  Object.defineProperty(document, "cookie", { set: () => {}, get: () => "" });
}

test.describe("how the page for a neighbour looks", () => {
  test.use({ choice: choosing("iron-session") });

  test("nothing sticks out of it at any width, and axe finds nothing", async ({ lab, neighbour }) => {
    test.slow();
    const { page } = neighbour;
    const column = lab.column("iron-session");
    await lab.takeTime();
    await column.signIn();
    await column.captureCookie();
    await neighbour.open(await column.anotherDevice());
    await expectNoOverflow(page);
    await expectAccessible(page);
    await neighbour.replay();
    await expect(neighbour.verdict).toContainText("Let in as alice");
    await neighbour.verdict.getByText("Why?", { exact: true }).click();
    await expectNoOverflow(page);
    await expectAccessible(page);
  });
});
