import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { realNow } from "./clock";
import { seal, unseal } from "./seals";

const password = "a password of thirty-two characters";
const later = (seconds: number) => vi.setSystemTime(realNow() + seconds * 1000);

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date", "performance"] }));
afterEach(() => void vi.useRealTimers());

test("a seal says what was sealed, to whoever has its password", async () => {
  const sealed = await seal({ lab: "one" }, password, 3600);
  expect(await unseal(sealed, password)).toEqual({ lab: "one" });
  expect(await unseal(sealed, `another ${password}`)).toEqual({});
  expect(await unseal("none", password)).toEqual({});
});

test("within a minute the same is sealed once, and afterwards anew", async () => {
  const sealed = await seal({ lab: "two" }, password, 3600);
  later(50);
  expect(await seal({ lab: "two" }, password, 3600)).toBe(sealed);
  expect(await seal({ lab: "three" }, password, 3600)).not.toBe(sealed);
  later(20);
  expect(await seal({ lab: "two" }, password, 3600)).not.toBe(sealed);
});

test("a seal goes for as long as was asked, also one that was made before, and then no more", async () => {
  await seal({ lab: "four" }, password, 3600);
  later(50);
  const again = await seal({ lab: "four" }, password, 3600);
  later(3590);
  expect(await unseal(again, password)).toEqual({ lab: "four" });
  later(200);
  expect(await unseal(again, password)).toEqual({});
});
