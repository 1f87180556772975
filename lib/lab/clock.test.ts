import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { realNow } from "./clock";
import { capture, startLab } from "./testing-lab";

const hour = 3_600_000;

// The clock of this process goes on from where an earlier test has left it.
beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "performance"], now: realNow() }));
afterEach(() => void vi.useRealTimers());

/** Sets the machine's clock, as an operator or NTP does: no time passes. */
const set = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);
const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);

test("the clock goes with the machine's, also where that leaps forward", () => {
  const began = realNow();
  pass(1000);
  expect(realNow()).toBe(began + 1000);
  set(24 * hour);
  expect(realNow()).toBe(began + 1000 + 24 * hour);
});

test.each([
  ["an hour", hour],
  ["two seconds, as NTP may do", 2000],
])("set back by %s it goes on at its pace until the machine has caught up", (_, step) => {
  const began = realNow();
  set(-step);
  expect(realNow()).toBe(began);
  pass(500);
  expect(realNow()).toBe(began + 500);
  pass(step);
  set(step);
  expect(realNow()).toBe(began + 500 + step);
});

test("set back and forth it never tells a time before one that it has told", () => {
  let before = realNow();
  for (const step of [-hour, 2000, -24 * hour, 3 * hour, -1, 1, -hour]) {
    set(step);
    expect(realNow()).toBeGreaterThanOrEqual(before);
    before = realNow();
  }
});

for (const mechanism of ["flask", "iron-session", "jwt", "redis", "kvsession"] as const) {
  test(`a session of ${mechanism} that was refused stays refused when the machine's clock is set back`, async () => {
    const { lab, attacker } = await capture(await startLab(), mechanism);
    expect((await attacker.openAccount()).accepted).toBe(true);
    await lab.change({ advanceSeconds: 100 });
    expect(await attacker.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });
    set(-hour);
    expect(await attacker.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });
    set(-24 * hour);
    expect(await attacker.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });
  });

  test(`a session of ${mechanism} that was made before the machine's clock is set back lives as long as it would have`, async () => {
    const { attacker } = await capture(await startLab(), mechanism);
    set(-hour);
    pass(20_000);
    expect(await attacker.openAccount()).toMatchObject({ accepted: true, user: "alice" });
    pass(80_000);
    expect(await attacker.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });
  });
}

test("a lab is still there when the machine's clock is set forward by a day, and its sessions are over", async () => {
  const { lab, attacker } = await capture(await startLab(), "flask");
  set(24 * hour);
  expect(await attacker.openAccount()).toMatchObject({ accepted: false, failed: "in-time" });
  expect(await lab.state()).toMatchObject({ lab: lab.id });
});
