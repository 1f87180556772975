import { attack } from "../scripts/attack/attack.js";
import { readRoutes } from "../scripts/attack/routes.js";
import { startServer } from "../scripts/attack/server.js";
import { expect, test } from "./kit/test";

/** The same each time; `npm run test:soak` sends ten thousand of each, and others. */
const seed = 7;

const isOfTheApi = ({ path }: { path: string }) => /^\/(api|labs)\//.test(path);

/** How many of each kind: of what takes a page to draw, fewer. */
const parts = [
  { what: "route of the API", each: 25, routes: readRoutes().filter(isOfTheApi) },
  { what: "page or file", each: 5, routes: readRoutes().filter((route) => !isOfTheApi(route)) },
];

for (const { what, each, routes } of parts)
  test(`no ${what} makes a mistake of what nobody sends by mistake, and the server goes on`, async () => {
    test.setTimeout(240_000);
    const server = await startServer({ quiet: true });
    const { failures, sent } = await attack({ port: server.port, each, seed, routes });
    expect(failures).toEqual([]);
    expect(sent).toBe(routes.length * 6 * each);
    expect(server.isRunning()).toBe(true);
    expect((await server.memory()).polluted).toEqual([]);
    await server.stop();
  });
