import { stolen } from "../lab.js";
import { inRounds } from "../load/rounds.js";
import { number } from "../number.js";
import { startFilled } from "./filled-server.js";
import { memoryPerLab } from "./memory.js";

const sizes = [1, 1000, 100_000];
const mostInTurn = 1000;
const clients = 16;

const heads = ["Labs", "Replays a second: one lab", "Ratio", "Up to 1,000 in turn", "Ratio"];

/** Whether labs that are only there cost anything: time, or memory. */
export async function labs(effort) {
  const servers = await Promise.all(sizes.map(startFilled));
  try {
    const subjects = {};
    for (const [at, size] of sizes.entries()) Object.assign(subjects, await subjectsIn(servers[at], size));
    const loaded = await inRounds(subjects, effort);
    const rows = sizes.map((size) => [
      size.toLocaleString("en"),
      ...["one", "many"].flatMap((which) => {
        const { perSecond } = loaded[`${which} ${size}`];
        return [number(perSecond), number(perSecond / loaded[`${which} ${sizes[0]}`].perSecond, 2)];
      }),
    ]);
    return { tables: [{ heads, rows }, await memoryPerLab()] };
  } finally {
    for (const server of servers) await server.stop();
  }
}

/** The labs whose cookies are replayed are opened first: were any to go for want of room, they would. */
async function subjectsIn({ origin, pid, inside }, size) {
  const requests = await stolen(origin, "flask", Math.min(size, mostInTurn));
  await inside("idle", size - requests.length);
  return {
    [`one ${size}`]: { origin, pid, requests: requests.slice(0, 1), clients },
    [`many ${size}`]: { origin, pid, requests, clients },
  };
}
