import { expect, it, vi } from "vitest";

/** Two copies of the modules in one process, as Next.js makes them for a page and for a route. */
async function copy() {
  vi.resetModules();
  return { ...(await import("./index")), ...(await import("./store")) };
}
const page = await copy();
const route = await copy();

it("is in memory without Upstash, and the same store for every copy of the module in the process", () => {
  vi.stubEnv("UPSTASH_REDIS_REST_URL", "");
  vi.stubEnv("UPSTASH_REDIS_REST_TOKEN", "");
  expect(page.store).not.toBe(route.store);
  expect(page.store()).toBe(route.store());
});

it("fails with an error that every copy of the module knows", () => {
  expect(page.StoreUnavailable).not.toBe(route.StoreUnavailable);
  expect(new page.StoreUnavailable("gone") instanceof route.StoreUnavailable).toBe(true);
  expect(new Error("gone") instanceof route.StoreUnavailable).toBe(false);
  expect(new page.TableFull("full") instanceof route.TableFull).toBe(true);
  expect(new page.TableFull("full") instanceof route.StoreUnavailable).toBe(false);
});
