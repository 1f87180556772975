import { execFile } from "node:child_process";
import { promisify } from "node:util";

const shell = promisify(execFile);

/** Pastes a command into a real shell, and reads the status and the JSON that curl -i prints. */
export async function paste(command: string) {
  const { stdout } = await shell("sh", ["-c", command]);
  const [head = "", body = ""] = stdout.replaceAll("\r", "").split("\n\n");
  return { status: Number(head.split(" ")[1]), head: head.split("\n")[0] ?? "", verdict: JSON.parse(body) };
}
