import { expect, test } from "vitest";
import { withoutIds } from "./log";

test.each([
  ["/labs/AAAAAAAAAAAAAAAAAAAAAA/alice/flask/account", "/labs/…/alice/flask/account"],
  ["/api/labs/AAAAAAAAAAAAAAAAAAAAAA", "/api/labs/…"],
  ["/api/rooms/7KX2QP/learners/Zm9v/reset?x=1", "/api/rooms/…/learners/…/reset"],
  ["/join/7KX2QP", "/join/…"],
  ["/classroom/7KX2QP?key=secret", "/classroom/…"],
  ["/labs//AAAAAAAAAAAAAAAAAAAAAA", "/labs/…"],
  ["/?naive=encrypted", "/"],
])("of %s the log keeps %s", (address, kept) => {
  expect(withoutIds(address)).toBe(kept);
});
