import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sendWithCurl } from "./curl";

/** What was asked of a lab that lets in whoever comes. */
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(`${request.url} ${request.headers.cookie}`);
  response.end('{"accepted":true,"user":"alice"}');
});
let lab = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  lab = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const path = "/labs/AAAAAAAAAAAAAAAAAAAAAA/attacker/flask/account";

test("a copied command is sent as it is, with what a shell would have made of its quotation marks", async () => {
  const command = `curl -i '${lab}${path}' -H 'Cookie: session=a'\\''b*~c'`;
  expect(await sendWithCurl(command, `${lab}/`)).toEqual({
    command,
    head: "HTTP/1.1 200 OK",
    verdict: { accepted: true, user: "alice" },
  });
  expect(asked).toEqual([`${path} session=a'b*~c`]);
});

test.each([
  ["another program", "rm -i 'LAB' -H 'Cookie: session=a'"],
  ["what a shell would run as well", "curl -i 'LAB' -H 'Cookie: session=a'; touch /tmp/owned"],
  ["what a shell would run inside", "curl -i 'LAB' -H 'Cookie: session='$(id)''"],
  ["another option", "curl -i 'LAB' -H 'Cookie: session=a' -o '/tmp/owned'"],
  ["another header", "curl -i 'LAB' -H 'Cookie: session=a\r\nX: y'"],
  ["another host", `curl -i 'http://example.com${path}' -H 'Cookie: session=a'`],
  ["another port", `curl -i 'http://127.0.0.1:2${path}' -H 'Cookie: session=a'`],
  ["a host behind a backslash", `curl -i 'AT\\@127.0.0.1:3199${path}' -H 'Cookie: session=a'`],
  ["a host behind a user", `curl -i 'AT@127.0.0.1:3199${path}' -H 'Cookie: session=a'`],
  ["another path", "curl -i 'AT/admin' -H 'Cookie: session=a'"],
  ["a file", "curl -i 'file:///etc/passwd' -H 'Cookie: session=a'"],
])("%s in a copied command is not run", async (_, template) => {
  const command = template.replace("LAB", `${lab}${path}`).replace("AT", lab);
  await expect(sendWithCurl(command, lab)).rejects.toThrow(/no command of the lab/);
});
