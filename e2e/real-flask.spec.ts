import type { LabApi } from "./kit/lab-api";
import { expect, test as labTest } from "./kit/test";
import { FlaskClient } from "./servers/flask-client";
import { hasFlask, howToInstall } from "./servers/start-flask.js";

const test = labTest.extend<{ flask: FlaskClient }>({
  /** A real Flask that is configured as this lab's `flask` site is, with the site's own keys. */
  flask: async ({ api }, use) => {
    const answer = await api.request.get(`${api.path}/flask/server`);
    expect(answer.status()).toBe(200);
    const { keys }: { keys: string[] } = await answer.json();
    const flask = await FlaskClient.start({
      SECRET_KEY: `${keys.at(-1)}`,
      SECRET_KEY_FALLBACKS: keys.slice(0, -1),
      PERMANENT_SESSION_LIFETIME: api.state.lifetimeSeconds,
    });
    await use(flask);
    await flask.stop();
  },
});

test.skip(!hasFlask(), howToInstall);

/** The lab's clock in seconds since 1970. Asked after an act, it has reached the second in which a cookie was signed. */
async function clock(api: LabApi): Promise<number> {
  const { now } = await (await api.read()).json();
  return Date.parse(now) / 1000;
}

test("Alice's cookie from the lab opens her session in real Flask, until its lifetime is over", async ({
  api,
  flask,
}) => {
  const cookie = await api.steal("flask");
  const { session } = await flask.read(cookie, await clock(api));
  expect(JSON.parse(`${session}`)).toEqual({ _permanent: true, user: "alice" });

  await api.change({ advanceSeconds: 31 });
  expect(await (await api.replay("flask", cookie)).json()).toMatchObject({
    accepted: false,
    failed: "in-time",
    scenario: "after-expiry",
  });
  expect(await flask.read(cookie, await clock(api))).toEqual({ saw: cookie, session: null, error: null });
});

test("a cookie that real Flask made lets its bearer into the lab as alice, until its lifetime is over", async ({
  api,
  flask,
}) => {
  const session = {
    dict: [
      ["user", "alice"],
      ["_permanent", true],
    ],
  };
  const cookie = await flask.write(session, await clock(api));
  const early = await api.replay("flask", cookie);
  expect(early.status()).toBe(200);
  expect(await early.json()).toMatchObject({ accepted: true, user: "alice", scenario: "made-up" });

  await api.change({ advanceSeconds: 31 });
  const late = await api.replay("flask", cookie);
  expect(late.status()).toBe(401);
  expect(await late.json()).toMatchObject({ accepted: false, failed: "in-time" });
  expect(await flask.read(cookie, await clock(api))).toEqual({ saw: cookie, session: null, error: null });
});
