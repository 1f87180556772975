import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { expect, test } from "./kit/test";

/** What the OWASP Secure Headers Project recommends, beside the policy for content. */
const recommended = {
  "cross-origin-embedder-policy": "require-corp",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": expect.stringContaining("camera=()"),
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
};

const pages = [
  "/",
  "/learn",
  "/learn/what-is-in-the-cookie",
  "/learn/summary",
  "/inspect",
  "/play/after-expiry",
  "/classroom",
  "/classroom/guide",
  "/classroom/worksheet",
  "/join",
  "/attacker",
  "/nothing-at-all",
  "/learn/nothing-at-all",
  "/play/%ff",
];

for (const path of pages)
  test(`${path} has the headers of a page, and runs only scripts with a nonce that no other answer has`, async ({
    page,
  }) => {
    const policies = [];
    for (const answer of [await page.goto(path), await page.reload()]) {
      const headers = answer?.headers() ?? {};
      expect(headers).toMatchObject(recommended);
      expect(headers["x-powered-by"] ?? headers.server).toBeUndefined();
      policies.push(headers["content-security-policy"] ?? "");
    }
    const [one, other] = policies.map(
      (policy) => /script-src 'nonce-([^']{24})' 'strict-dynamic';/.exec(policy)?.[1],
    );
    expect(one).toBeDefined();
    expect(one).not.toBe(other);
    expect(policies[0]).toContain("frame-ancestors 'none'");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });

test("a script that an attacker gets into the page does not run", async ({ browser, baseURL }) => {
  const page = await browser.newPage();
  await page.goto(`${baseURL}/inspect`);
  const refused = page.waitForEvent("console", (message) => /Content Security Policy/.test(message.text()));
  await page.evaluate(() => {
    const image = document.createElement("div");
    image.innerHTML = `<img src="data:," onerror="document.title = 'taken'">`;
    document.body.append(image);
  });
  expect((await refused).text()).toContain("inline event handler");
  await expect(page).not.toHaveTitle("taken");
  await page.close();
});

for (const path of ["/api/labs/none", "/labs/none/alice/flask", "/api/nothing", "/healthz", "/labs/x/%ff"])
  test(`${path} may run nothing`, async ({ request }) => {
    const headers = (await request.get(path)).headers();
    expect(headers).toMatchObject(recommended);
    expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["content-security-policy"]).not.toContain("script-src 'nonce");
  });

test("an address that is sent on to another has the headers too", async ({ request }) => {
  const response = await request.get("/classroom/", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers()).toMatchObject(recommended);
});

for (const [what, sent, status] of [
  ["headers that are too long", `GET / HTTP/1.1\r\nHost: a\r\nCookie: ${"x".repeat(20_000)}\r\n\r\n`, 431],
  ["what is not HTTP", "nonsense\r\n\r\n", 400],
] as const)
  test(`${what} are answered with what to do`, async ({ baseURL }) => {
    const { hostname, port } = new URL(baseURL ?? "");
    const socket = connect(Number(port), hostname);
    socket.write(sent);
    const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
    expect(head).toContain(`HTTP/1.1 ${status} `);
    expect(head).toContain("X-Content-Type-Options: nosniff");
    expect(JSON.parse(body)).toEqual({ title: expect.any(String), status, detail: expect.any(String) });
  });
