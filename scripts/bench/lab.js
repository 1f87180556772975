/** What Alice's lifetime has to outlast is the whole bench: 30 days, in seconds. */
const lifetimeSeconds = 30 * 24 * 60 * 60;

/** The three that the columns show to begin with. */
export const defaults = ["signed", "flask", "redis"];

/** How many labs are opened at a time. */
const atOnce = 10;

/**
 * Opens labs, each with Alice signed in at one server, and her cookie stolen.
 * @param {string} origin
 * @param {string} mechanism
 * @param {number} count
 * @returns {Promise<import("./load/generator.js").Sent[]>} the replays
 */
export async function stolen(origin, mechanism, count) {
  const replays = [];
  const left = Array.from({ length: count }).entries();
  const open = async () => {
    for (const _ of left) replays.push(await steal(origin, mechanism));
  };
  await Promise.all(Array.from({ length: atOnce }, open));
  return replays;
}

async function steal(origin, mechanism) {
  const opened = await ask(`${origin}/api/labs`, { method: "POST" });
  const { lab } = await opened.json();
  await ask(`${origin}/api/labs/${lab}`, {
    method: "PATCH",
    headers: { cookie: cookieIn(opened) },
    body: JSON.stringify({ lifetimeSeconds }),
  });
  const signedIn = await ask(`${origin}/labs/${lab}/alice/${mechanism}/login`, { method: "POST" });
  return {
    path: `/labs/${lab}/attacker/${mechanism}/account`,
    headers: { host: new URL(origin).host, cookie: cookieIn(signedIn), accept: "application/json" },
  };
}

/** As the lab's own page asks. */
async function ask(url, { headers, ...init }) {
  const answer = await fetch(url, { ...init, headers: { "sec-fetch-site": "same-origin", ...headers } });
  if (!answer.ok) throw new Error(`${init.method} ${url}: ${answer.status} ${await answer.text()}`);
  return answer;
}

const cookieIn = (answer) =>
  answer.headers
    .getSetCookie()
    .map((header) => header.split(";")[0])
    .join("; ");
