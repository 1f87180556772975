import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { AccountVerdict } from "@/lib/lab/acts";

const start = promisify(execFile);

/** A command that was sent from a terminal, and what curl printed of the answer. */
export type Sent = { command: string; head: string; verdict: AccountVerdict };

/** What "Copy as cURL" makes: an address and a cookie, each between quotation marks of the shell. */
const copied =
  /^curl -i '(https?:\/\/[^/\\']+)(\/labs\/[\w-]{22}\/attacker\/[\w-]+\/account)' -H '(Cookie: session=(?:[^'\r\n]|'\\'')*)'$/;

/**
 * Runs curl as a copied command says. The command comes from a page: no shell reads it, it can only ask for an account at the
 * lab itself, and no settings of curl's own apply.
 * @param lab the address of the lab, or of any page of it
 * @throws when the command is any other, the lab does not answer within 10 s, or curl is not there
 */
export async function sendWithCurl(command: string, lab: string): Promise<Sent> {
  const { origin } = new URL(lab);
  const [, from, path, header] = copied.exec(command) ?? [];
  if (from !== origin || !path || !header)
    throw new Error(`This is no command of the lab’s, so it is not run: ${command}`);
  const options = ["--disable", "--silent", "--show-error", "--include", "--globoff", "--max-time", "10"];
  const args = [...options, `${origin}${path}`, "--header", header.replaceAll("'\\''", "'")];
  const { stdout } = await start("curl", args).catch((error) => {
    throw error.code === "ENOENT"
      ? new Error("curl is not on this machine. Install it, or play another story.")
      : error;
  });
  const [head = "", body = ""] = stdout.replaceAll("\r", "").split("\n\n");
  return { command, head: head.split("\n")[0] ?? "", verdict: JSON.parse(body) };
}
