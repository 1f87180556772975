import { sealData } from "iron-session";
import { describe, expect, test } from "vitest";
import { memoryStore } from "@/lib/store/memory";
import { isOwner, requireOwner, sealControl } from "./control";
import { deriveKey } from "./keys";

const on = (secret = "a secret of thirty-two characters") => ({ store: memoryStore(), secret });

const password = (purpose: string) => deriveKey(on().secret, purpose);

test("whoever has the lab's seal is its owner", async () => {
  const seal = await sealControl(on(), "lab");
  expect(await isOwner(on(), "lab", seal)).toBe(true);
  await expect(requireOwner(on(), "lab", seal)).resolves.toBeUndefined();
});

test("the seal does not tell which lab it is for", async () => {
  expect(await sealControl(on(), "a-lab-of-mine")).not.toContain("a-lab-of-mine");
});

describe("nobody is the owner", () => {
  const refused = async (seal: string | undefined) => {
    expect(await isOwner(on(), "lab", seal)).toBe(false);
    await expect(requireOwner(on(), "lab", seal)).rejects.toMatchObject({
      name: "Problem",
      status: 403,
      title: expect.stringContaining("Only the browser that started this lab"),
      detail: expect.stringContaining("start a lab of your own"),
    });
  };

  test.each([
    undefined,
    "",
    "x",
    "~2",
    "Fe26.2*1*2*3*4*5*6*7~2",
    "é",
    "\0",
    "*".repeat(100),
    "x".repeat(8192),
  ])("without a seal, as %j is none", (seal) => refused(seal));

  test("by the seal of another lab", async () => {
    await refused(await sealControl(on(), "other"));
    await refused(await sealControl(on(), ""));
  });

  test("by a seal made with another secret", async () => {
    await refused(await sealControl(on("another secret of 32 characters!"), "lab"));
  });

  test("by a seal made for another purpose", async () => {
    await refused(await sealData({ lab: "lab" }, { password: password("session") }));
  });

  test("by a seal that names no lab", async () => {
    await refused(await sealData({}, { password: password("control") }));
  });

  test("by a seal that has ended", async () => {
    const sealFor = (ttl: number) => sealData({ lab: "lab" }, { password: password("control"), ttl });
    expect(await isOwner(on(), "lab", await sealFor(3600))).toBe(true);
    await refused(await sealFor(-3600));
  });

  test("by a seal with anything changed in it", async () => {
    const seal = await sealControl(on(), "lab");
    const end = seal.lastIndexOf("~");
    for (let at = 0; at < end; at += 7) {
      const other = seal.charAt(at) === "A" ? "B" : "A";
      expect(await isOwner(on(), "lab", seal.slice(0, at) + other + seal.slice(at + 1)), `${at}`).toBe(false);
      expect(await isOwner(on(), "lab", seal.slice(0, at)), `${at}`).toBe(false);
    }
  });
});

test("each purpose has a key of its own, as long as iron-session wants them", () => {
  const keys = [
    deriveKey("secret", "control"),
    deriveKey("secret", "lab", "flask", 1),
    deriveKey("secret", "lab", "flask", 2),
    deriveKey("secret", "lab", "signed", 1),
    deriveKey("secret", "lab,flask", 1),
    deriveKey("other", "control"),
  ];
  expect(new Set(keys).size).toBe(keys.length);
  for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/);
  expect(deriveKey("secret", "control")).toBe(keys[0]);
});
