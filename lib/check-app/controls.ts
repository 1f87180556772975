import type { Cookie } from "playwright";
import type { Bench, Known } from "./bench";
import { CannotTell } from "./cannot-tell";
import { aboutCaptcha } from "./captcha";

/**
 * What has to be so before any verdict means something: a stranger is kept out, who signs in is let in, and a copy of
 * his cookies carries the session. Finds which cookies that takes. Throws CannotTell when one of them is not so.
 */
export async function controls(bench: Bench): Promise<Known> {
  const { setup } = bench;
  const stranger = await (await bench.visitor("a stranger")).look();
  if (stranger.signedIn)
    throw new CannotTell(
      "isSignedIn says that a browser without cookies is signed in. Let it look for what only the user gets to see.",
    );
  const user = await bench.visitor("the user");
  await user.perform("signs in", "signIn", setup.signIn);
  const sight = await user.look();
  if (!sight.signedIn) {
    const captcha = sight.captcha ? aboutCaptcha : "";
    throw new CannotTell(
      `isSignedIn says that the user is not signed in after signIn (${sight.status} ${sight.path}).${captcha}`,
    );
  }
  const cookies = await user.cookies();
  const named = setup.sessionCookies ?? cookies.map(({ name }) => name);
  const missing = named.find((name) => cookies.every((cookie) => cookie.name !== name));
  if (missing) throw new CannotTell(`sessionCookies names "${missing}", and the sign-in set no such cookie.`);
  const carriers = cookies.filter(({ name }) => named.includes(name));
  if (carriers.length === 0 || !(await carries(bench, carriers)))
    throw new CannotTell(
      `A copy of ${carriers.length === 0 ? "no cookie" : carriers.map(({ name }) => name).join(", ")} does not carry the session. It may be kept elsewhere, such as in local storage, or be bound to the browser. This command judges sessions that cookies carry.`,
    );
  const needed = setup.sessionCookies ? carriers : await fewest(bench, carriers);
  const names = [...new Set(needed.map(({ name }) => name))];
  const set = names.flatMap(
    (name) => user.given.findLast((one) => one.name === name && one.value !== "") ?? [],
  );
  const lasts = Math.min(
    setup.lifetimeSeconds ?? Number.POSITIVE_INFINITY,
    ...set.flatMap(({ keeps }) => keeps ?? []),
  );
  return { names, set, lasts, stranger };
}

const carries = async (bench: Bench, cookies: readonly Cookie[]) =>
  (await bench.replay(cookies, `gets ${cookies.map(({ name }) => name).join(", ")}`)).signedIn;

/** Leaves out one cookie after the other, and keeps those without which nobody is signed in. */
async function fewest(bench: Bench, cookies: readonly Cookie[]) {
  let needed = [...cookies];
  for (const cookie of cookies) {
    const rest = needed.filter((one) => one !== cookie);
    if (rest.length > 0 && (await carries(bench, rest))) needed = rest;
  }
  return needed;
}
