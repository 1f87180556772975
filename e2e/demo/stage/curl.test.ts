import { expect, test } from "vitest";
import { sendWithCurl } from "./curl";

const lab = "http://localhost:1";

test.each([
  ["another program", "rm -i 'http://localhost:1/x' -H 'Cookie: session=a'"],
  [
    "what a shell would run as well",
    "curl -i 'http://localhost:1/x' -H 'Cookie: session=a'; touch /tmp/owned",
  ],
  ["what a shell would run inside", "curl -i 'http://localhost:1/x' -H 'Cookie: session='$(id)''"],
  ["another option", "curl -i 'http://localhost:1/x' -H 'Cookie: session=a' -o '/tmp/owned'"],
  ["another host", "curl -i 'http://example.com/x' -H 'Cookie: session=a'"],
  ["another port", "curl -i 'http://localhost:2/x' -H 'Cookie: session=a'"],
  ["a file", "curl -i 'file:///etc/passwd' -H 'Cookie: session=a'"],
])("%s in a copied command is not run", async (_, command) => {
  await expect(sendWithCurl(command, lab)).rejects.toThrow(/no command of the lab/);
});
