import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { choosing } from "./kit/choices";
import { expect, test } from "./kit/test";

const shell = promisify(execFile);

/** Pastes a command into a real shell, and reads the status and the JSON that curl -i prints. */
async function paste(command: string) {
  const { stdout } = await shell("sh", ["-c", command]);
  const [head = "", body = ""] = stdout.replaceAll("\r", "").split("\n\n");
  return { status: Number(head.split(" ")[1]), verdict: JSON.parse(body) };
}

// An iron-session seal has the * and ~ in it that a shell would make something of.
for (const { id, afterLogout } of [
  { id: "signed", afterLogout: 200 },
  { id: "flask", afterLogout: 200 },
  { id: "redis", afterLogout: 401 },
  { id: "iron-session", afterLogout: 200 },
  { id: "jwt", afterLogout: 200 },
  { id: "kvsession", afterLogout: 200 },
] as const) {
  test.describe(`with the column of ${id}`, () => {
    test.use({ choice: choosing(id), permissions: ["clipboard-read", "clipboard-write"] });

    test(`the copied cURL command for ${id}, pasted into a terminal, gets the verdict that the page shows`, async ({
      lab,
    }) => {
      const column = lab.column(id);
      await column.signIn();
      await column.captureCookie();
      const command = await column.curl();
      expect(command).toContain(`session=${(await lab.jar("alice", id))?.value}'`);
      expect(await paste(command)).toMatchObject({
        status: 200,
        verdict: { accepted: true, user: "alice", scenario: "while-signed-in" },
      });
      await column.logOut();
      await expect(column.alice).toContainText("logged out");
      const { status, verdict } = await paste(command);
      await column.replay();
      await expect(column.verdict).toContainText(verdict.accepted ? "Let in as alice" : "Kept out");
      expect(status).toBe(afterLogout);
    });
  });
}

test("where the page may not use the clipboard, the command stands there to be copied by hand", async ({
  lab,
  page,
}) => {
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  const column = lab.column("flask");
  await column.signIn();
  await column.captureCookie();
  await column.copyAsCurl();
  const command = await column.attacker.getByRole("textbox").inputValue();
  expect(await paste(command)).toMatchObject({ status: 200, verdict: { user: "alice" } });
});
