import { once } from "node:events";
import { ours, startServer } from "../../unlimited-server.js";

const command = ["--expose-gc", "--import", "./scripts/bench/labs/inside.js", ...ours];

/** The production server, with a way to its inside. */
export async function startFilled() {
  const server = await startServer(undefined, { command });
  const inside = async (act, ...args) => {
    server.child.send({ act, args });
    const [{ answer, failed }] = await once(server.child, "message");
    if (failed) throw new Error(failed);
    return answer;
  };
  return { ...server, inside };
}
