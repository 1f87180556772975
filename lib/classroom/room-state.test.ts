import { expect, test } from "vitest";
import { roomStateOf } from "./room-state";
import { aRoom } from "./testing-room";

test("what everybody may see of a room holds neither who leads it nor what their link is made from", () => {
  const state = roomStateOf(aRoom({ keyGeneration: 7, teachers: [{ id: "teacher", since: 0 }] }));
  expect(Object.keys(state).toSorted()).toEqual([
    "clockSeconds",
    "code",
    "endsAt",
    "guided",
    "lifetimeSeconds",
    "locked",
    "mechanisms",
    "openedAt",
    "predictions",
    "step",
    "stepAt",
    "title",
    "touched",
    "touchedAll",
  ]);
});
