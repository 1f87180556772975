import { requestText as ask, sendRaw } from "./kit/raw";
import { expect, test } from "./kit/test";

const closing = "Connection: close";

const hostOf = (baseURL: string | undefined) => new URL(baseURL ?? "").host;

/** The status of each answer in what came over a connection. */
const statuses = (text: string) =>
  [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

test("what is asked at once over one connection is answered in its order, each for itself", async ({
  baseURL,
  api,
}) => {
  const cookie = await api.steal("signed");
  const account = `GET ${api.site("attacker", "signed", "account")}`;
  const text = await sendRaw(
    baseURL,
    ask(account, `Cookie: session=${cookie}`) +
      ask(account) +
      ask("GET /api/labs/nowhere") +
      ask(account, `Cookie: session=${cookie}`, closing),
  );
  expect(statuses(text)).toEqual([200, 401, 404, 200]);
});

test("a body that says two lengths is not taken for two requests", async ({ baseURL, api }) => {
  const smuggled = ask(`DELETE ${api.path}`);
  const text = await sendRaw(
    baseURL,
    `POST /api/labs HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${smuggled}`,
  );
  expect(statuses(text)).toEqual([400]);
  expect((await api.read()).status()).toBe(200);
});

test("a header that is never finished, and a body that never comes, hold a connection for no longer than half a minute", async ({
  baseURL,
}) => {
  const begun = [
    "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
    "PATCH /api/labs/x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n{",
  ];
  const answers = await Promise.all(begun.map((text) => sendRaw(baseURL, text)));
  // The server hung up, and said why.
  const [header, body] = answers.map(statuses);
  expect(header).toEqual([408]);
  // There is no such lab, whatever the body would say.
  expect(body).toEqual([404, 408]);
});

for (const method of ["TRACE", "CONNECT"])
  test(`${method} does nothing, and gives nothing back of what was sent`, async ({ baseURL, api }) => {
    const target = method === "CONNECT" ? "evil.example:80" : api.path;
    const text = await sendRaw(baseURL, ask(`${method} ${target}`, "Cookie: control=secret", closing));
    expect(text).not.toContain("secret");
    expect(statuses(text)).toEqual(method === "CONNECT" ? [] : [405]);
  });

test("no address leads to another site, however it is written", async ({ baseURL, api }) => {
  const site = api.site("alice", "flask");
  for (const line of [
    "GET //evil.example",
    "GET //evil.example/",
    "GET //evil.example/..",
    "GET /\\evil.example/",
    "GET /%5cevil.example/",
    "GET /%2f%2fevil.example/",
    "GET /.//evil.example/",
    "GET http://evil.example/learn/",
    "GET /learn/?x=//evil.example",
    "GET /learn//evil.example/",
    `POST ${site}/login`,
    `POST ${site}/login/`,
    `POST /labs//evil.example/alice/flask/login`,
  ]) {
    const text = await sendRaw(
      baseURL,
      ask(
        line,
        "Accept: text/html",
        "Referer: http://evil.example/",
        "X-Forwarded-Host: evil.example",
        closing,
      ),
    );
    expect(statuses(text), line).toHaveLength(1);
    const [, location] = /^location: (.*)$/im.exec(text) ?? [];
    if (location) expect(new URL(location.trim(), baseURL).host, line).toBe(hostOf(baseURL));
  }
});

test("a site's form leads back to the site, whatever Host and Referer say", async ({ baseURL, api }) => {
  const site = api.site("alice", "flask");
  const text = await sendRaw(
    baseURL,
    `POST ${site}/login HTTP/1.1\r\nHost: evil.example\r\nReferer: http://evil.example/\r\nAccept: text/html\r\nConnection: close\r\n\r\n`,
  );
  expect(statuses(text)).toEqual([303]);
  expect(text).toMatch(new RegExp(`^location: ${site}\r$`, "im"));
});

test("what the router answers itself of the API, no cache keeps", async ({ baseURL, api }) => {
  for (const line of [`OPTIONS ${api.path}`, "OPTIONS /api/labs", `GET ${api.path}/`, "GET /api/nothing"]) {
    const text = await sendRaw(baseURL, ask(line, closing));
    expect(text, line).toMatch(/^cache-control: [^\r]*no-store/im);
  }
});

for (const path of ["/", "//x", "/%", "/healthz", "/api/labs/x", "/_next/webpack-hmr"])
  test(`${path} asked for another protocol is answered in this one, and the connection ends`, async ({
    baseURL,
  }) => {
    const text = await sendRaw(
      baseURL,
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n`,
    );
    expect(statuses(text)).toHaveLength(1);
    expect(statuses(text)[0]).toBeLessThan(500);
  });
