import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { AccountVerdict } from "@/lib/lab/acts";

const start = promisify(execFile);

/** A command that was sent from a terminal, and what curl printed of the answer. */
export type Sent = { command: string; head: string; verdict: AccountVerdict };

/** What "Copy as cURL" makes: an address and a cookie, each between quotation marks of the shell. */
const copied = /^curl -i '([^']+)' -H '(Cookie: session=(?:[^']|'\\'')*)'$/;

/**
 * Runs curl as a copied command says. No shell reads it, since it comes from a page, and it may only go to the lab that
 * the page is of.
 * @throws when the command is any other, or curl is not there
 */
export async function sendWithCurl(command: string, lab: string): Promise<Sent> {
  const [, address, header] = copied.exec(command) ?? [];
  if (!address || !header || new URL(address).origin !== new URL(lab).origin)
    throw new Error(`This is no command of the lab’s, so it is not run: ${command}`);
  const args = [
    "--silent",
    "--show-error",
    "--include",
    "--globoff",
    address,
    "--header",
    header.replaceAll("'\\''", "'"),
  ];
  const { stdout } = await start("curl", args).catch((error) => {
    throw error.code === "ENOENT"
      ? new Error("curl is not on this machine. Install it, or play another story.")
      : error;
  });
  const [head = "", body = ""] = stdout.replaceAll("\r", "").split("\n\n");
  return { command, head: head.split("\n")[0] ?? "", verdict: JSON.parse(body) };
}
