/**
 * @typedef {import("./options.js").Effort} Effort
 * @typedef {{
 *   name: string,
 *   title: string,
 *   how: (effort: Effort) => string,
 *   load: () => Promise<(effort: Effort) => Promise<import("./report.js").Measured>>,
 * }} Part one thing that the bench measures; `how` tells what the reader has to know of the way
 */

const rounds = ({ rounds, seconds }) => `in ${rounds} rounds of ${seconds} s each in turn, medians`;

/** @type {Part[]} All that the bench measures, in the order in which it does. */
export const parts = [
  {
    name: "replay",
    title: "Replays a second, against a route that answers nothing",
    how: (effort) =>
      `One server process, 16 connections from another, each with one request at a time; a stolen cookie of 10 labs for each mechanism, store in memory; ${rounds(effort)}. The empty route is a handler that returns \`new Response(null, { status: 204 })\`, and the same server answers it; the project’s own routes go a shorter way there, without a Request and a Response, and below the table stands what an empty route gives that goes the same. \`next start\` is Next.js’s own router, as hosts run it, on a build of the same routes without the pages.`,
    load: async () => (await import("./replay/replay.js")).replay,
  },
  {
    name: "clients",
    title: "How long a replay takes with 1, 10 and 100 clients",
    how: (effort) =>
      `The three default mechanisms in turn, 10 labs each, every client on a connection of its own, without a pause; ${rounds(effort)}. Redis is a real \`redis-server\` behind Upstash’s REST API in a process of its own, all on the same machine.`,
    load: async () => (await import("./clients/clients.js")).clients,
  },
  {
    name: "labs",
    title: "The same with many labs in the store, and what a lab takes",
    how: (effort) =>
      `Three servers at once, store in memory, 16 connections; replays against \`flask\`, of one lab and of up to 1,000 labs in turn; ${rounds(effort)}. Memory is what a server process has more of after the labs than before, both after a full garbage collection.`,
    load: async () => (await import("./labs/labs.js")).labs,
  },
  {
    name: "verify",
    title: "What the check itself takes",
    how: ({ rounds }) =>
      `\`verify\` of a good cookie, key at hand, in a process of its own; median of ${rounds} rounds in turn. Real Flask: the same cookie through its session interface’s serializer (\`flask\`) and itsdangerous’ \`URLSafeSerializer\` (\`signed\`).`,
    load: async () => (await import("./verify/verify.js")).verify,
  },
  {
    name: "page",
    title: "First load of a page",
    how: () =>
      "Scripts as Chromium receives them, compressed, against a Next.js page of the same version that does nothing; Lighthouse’s mobile defaults, median of 3 by performance.",
    load: async () => (await import("./page/page.js")).page,
  },
  {
    name: "first",
    title: "From a fresh clone to the first verdict",
    how: () =>
      "`git clone` of this repository as committed, `npm start`, then by HTTP: a lab, Alice signs in, her cookie is replayed. Packages come from the registry or npm’s cache, whichever npm has.",
    load: async () => (await import("./first/first.js")).first,
  },
  {
    name: "click",
    title: "From the click on Replay to the verdict on screen",
    how: () =>
      "Chromium on the same machine, 30 clicks in one column (`flask`). Drawn: the first frame with the verdict in the page. Settled: when the request’s walk through the gates is over where motion is wanted, and the verdict, which can be read from the start, has its colour.",
    load: async () => (await import("./click/click.js")).click,
  },
];
