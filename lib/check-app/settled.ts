import { setTimeout as wait } from "node:timers/promises";
import { CannotTell } from "./cannot-tell";
import { inOneLine } from "./in-one-line";

type Ask = () => boolean | Promise<boolean>;

/** What `isSignedIn` says when it says the same twice, so many seconds apart. */
export async function settled(isSignedIn: Ask, seconds: number): Promise<boolean> {
  let before: boolean | undefined;
  for (let asked = 0; asked < 6; asked++) {
    const says = await answerOf(isSignedIn);
    if (says === before) return says;
    before = says;
    await wait(seconds * 1000);
  }
  throw new CannotTell("isSignedIn did not answer the same twice. Let it wait for what it looks for.");
}

async function answerOf(isSignedIn: Ask): Promise<boolean> {
  try {
    const says = await isSignedIn();
    if (typeof says === "boolean") return says;
  } catch (error) {
    throw new CannotTell(`isSignedIn threw: ${inOneLine(error)}.`);
  }
  throw new CannotTell("isSignedIn did not answer with true or false.");
}
