import { cp } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../run.js";
import { ours, startServer } from "../../unlimited-server.js";
import { buildAside, copyRoutes, nextCommand } from "../aside.js";
import { defaults, stolen } from "../lab.js";
import { inRounds } from "../load/rounds.js";
import { number } from "../number.js";

/** Connections that ask at once, and labs that they go round for each mechanism. */
const clients = 16;
const labs = 10;

/** The route that answers nothing, in a folder as `app` is one. */
const also = "scripts/bench/replay/empty";
const bare = ["scripts/bench/load/bare-server.js"];

const heads = [
  "Server",
  "Mechanism",
  "Replays a second",
  "Empty route",
  "Ratio",
  "Processor, µs a replay",
  "Empty route",
  "Ratio",
];

/** How many verdicts a second, against a route that answers nothing on the same server. */
export async function replay(effort) {
  const folder = await buildAside("with-empty-route", async (to) => {
    await copyRoutes(to);
    await cp(join(root, also), join(to, "app"), { recursive: true });
  });
  const servers = {
    "`npm start`": await startServer(undefined, { command: [...ours, "--also", also] }),
    "`next start`": await startServer(undefined, { command: [nextCommand, "start"], folder }),
    "node:http": await startServer(undefined, { command: bare }),
  };
  try {
    const loaded = await inRounds(await subjectsOn(servers), effort);
    const rows = ["`npm start`", "`next start`"].flatMap((server) =>
      defaults.map((mechanism) => row(server, mechanism, loaded)),
    );
    return {
      tables: [{ heads, rows }],
      notes: [ownNote(loaded), longNote(loaded), generatorNote(loaded["node:http"])],
    };
  } finally {
    for (const server of Object.values(servers)) await server.stop();
  }
}

async function subjectsOn({ "node:http": least, ...servers }) {
  const subjects = {
    "node:http": asking(least, "/empty"),
    "empty as ours": asking(servers["`npm start`"], "/empty-as-ours"),
  };
  for (const [name, server] of Object.entries(servers)) {
    subjects[`${name} empty`] = asking(server, "/empty");
    subjects[`${name} as long`] = asking(server, "/as-long");
    for (const mechanism of defaults) {
      const requests = await stolen(server.origin, mechanism, labs);
      subjects[`${name} ${mechanism}`] = { ...of(server), requests };
    }
  }
  return subjects;
}

const of = ({ origin, pid }) => ({ origin, pid, clients });

const asking = (server, path) => {
  const headers = { host: new URL(server.origin).host, cookie: "session=none", accept: "application/json" };
  return { ...of(server), requests: [{ path, headers }] };
};

function row(server, mechanism, loaded) {
  const [verdict, least] = [mechanism, "empty"].map((name) => loaded[`${server} ${name}`]);
  return [
    server,
    `\`${mechanism}\``,
    ...[verdict, least].map(({ perSecond }) => number(perSecond)),
    number(verdict.perSecond / least.perSecond, 2),
    ...[verdict, least].map(({ serverMicros }) => number(serverMicros)),
    number(least.serverMicros / verdict.serverMicros, 2),
  ];
}

/** Where our routes take a shorter way than any that Next.js could call, the empty one takes it too. */
function ownNote(loaded) {
  const { perSecond, serverMicros } = loaded["empty as ours"];
  const ratios = defaults.map((mechanism) => {
    const verdicts = loaded[`\`npm start\` ${mechanism}`].perSecond;
    return `${number(verdicts / perSecond, 2)} (\`${mechanism}\`)`;
  });
  return `An empty route that is written with the project’s own \`handle\` and \`respond\` answered ${number(perSecond)} a second under \`npm start\` (${number(serverMicros)} µs); against that one the ratios are ${ratios.join(", ")}.`;
}

/** What of the distance is the answer's own length. */
function longNote(loaded) {
  const told = ["`npm start`", "`next start`"].map((server) => {
    const { perSecond } = loaded[`${server} as long`];
    const verdicts = loaded[`${server} flask`].perSecond;
    return `${number(perSecond)} a second under ${server}, of which \`flask\` came to ${number(verdicts / perSecond, 2)}`;
  });
  return `A route that answers as much text as a verdict is, and decides nothing, answered ${told.join("; ")}.`;
}

const generatorNote = ({ perSecond, ownShare }) =>
  `The generator asked a bare \`node:http\` server ${Math.round(perSecond)} times a second, with ${Math.round(100 * ownShare)} % of a core.`;
