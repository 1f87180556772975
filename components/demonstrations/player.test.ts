import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Happening } from "@/lib/stories/happening";
import { rehearse } from "@/lib/stories/rehearse";
import type { LiveLab } from "../lab/live-lab";
import { storyOf } from "./demonstration";
import { Player } from "./player";
import { timeToRead } from "./reading-time";
import { whileSignedIn as plan } from "./stories/while-signed-in";

type Spectator = { begin: () => Promise<unknown>; pause: () => Promise<unknown> };

/** A lab that lets the story happen in no time, or as `how` says. */
function labThat(how: (spectator: Spectator) => Promise<Happening[][] | null>) {
  const play = vi.fn((_story: unknown, spectator: Spectator) => how(spectator));
  const model: { did?: string } = {};
  const startOver = vi.fn(async () => true);
  const lab = { start: async () => {}, view: { shown: () => ({ model }) }, actions: { startOver }, play };
  return { lab: lab as unknown as LiveLab, play, model, startOver };
}

const asRehearsed = async ({ begin, pause }: Spectator) => {
  await begin();
  for (const _ of plan.scenes) await pause();
  return rehearsed;
};

let rehearsed: Happening[][];
beforeEach(async () => {
  rehearsed = await rehearse(storyOf(plan));
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);

test("a story that is stepped through shows each caption, then that it has happened, and its moral at the end", async () => {
  const player = new Player(labThat(asRehearsed).lab, plan);
  for (const at of plan.scenes.keys()) {
    player.step();
    await settle();
    expect(player.progress()).toEqual({ at, done: false, is: "paused" });
    player.step();
    await settle();
    expect(player.progress()).toEqual({ at, done: true, is: "paused" });
  }
  player.step();
  await settle();
  expect(player.progress().is).toBe("told");
});

test("a story that is played gives each caption the time to be read", async () => {
  const player = new Player(labThat(asRehearsed).lab, plan);
  player.play();
  await vi.advanceTimersByTimeAsync(timeToRead(plan.scenes[0].says) - 1);
  expect(player.progress()).toEqual({ at: 0, done: false, is: "playing" });
  await vi.advanceTimersByTimeAsync(1);
  expect(player.progress()).toEqual({ at: 0, done: true, is: "playing" });
  await vi.advanceTimersByTimeAsync(120_000);
  expect(player.progress().is).toBe("told");
});

test("two presses begin one story", async () => {
  const { lab, play } = labThat(asRehearsed);
  const player = new Player(lab, plan);
  player.play();
  player.play();
  await vi.advanceTimersByTimeAsync(120_000);
  expect(play).toHaveBeenCalledTimes(1);
});

test("what has to begin once more in another lab is shown from its first caption on", async () => {
  const { lab } = labThat(async (spectator) => {
    await spectator.begin();
    await spectator.pause();
    return asRehearsed(spectator);
  });
  const player = new Player(lab, plan);
  for (let presses = 0; presses < 4; presses++) {
    player.step();
    await settle();
  }
  expect(player.progress()).toEqual({ at: 0, done: false, is: "paused" });
});

test("what begins once more stays paused where it was paused", async () => {
  const { lab } = labThat(async (spectator) => {
    await spectator.begin();
    return asRehearsed(spectator);
  });
  const player = new Player(lab, plan);
  player.play();
  await settle();
  player.step();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(player.progress()).toEqual({ at: 0, done: false, is: "paused" });
});

test("a story begins in a lab in which nothing was done", async () => {
  const { lab, model, startOver } = labThat(asRehearsed);
  const player = new Player(lab, plan);
  player.step();
  await settle();
  expect(startOver).not.toHaveBeenCalled();
  model.did = "replay";
  const again = new Player(lab, plan);
  again.step();
  await settle();
  expect(startOver).toHaveBeenCalledTimes(1);
});

test("what came otherwise is not told as if it had come out, and what could not be played has failed", async () => {
  const signInsOnly = () => rehearsed.map((run) => run.slice(0, 1));
  for (const [runs, is] of [
    [signInsOnly(), "otherwise"],
    [null, "failed"],
  ] as const) {
    const { lab } = labThat(({ begin }) => begin().then(() => runs));
    const player = new Player(lab, plan);
    player.play();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(player.progress().is).toBe(is);
  }
});
