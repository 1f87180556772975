import { nicknameIn } from "@/lib/classroom/nickname";
import { removeLearner, rename } from "@/lib/classroom/roster";
import { readJson } from "@/lib/http/body";
import { handle } from "@/lib/http/handle";
import { respond } from "@/lib/http/respond";
import { ledRoom, type RoomParams } from "@/lib/http/room";

type Params = RoomParams & { learner: string };

/** Gives a learner another nickname. */
export const PATCH = handle<Params>(async (request, { room: code, learner }) => {
  const { on, room } = await ledRoom(request, code);
  const nickname = nicknameIn(await readJson(request));
  await rename(on, room, learner, nickname);
  return respond(null, { status: 204 });
});

/** Takes a learner out of the room, and his lab with him. */
export const DELETE = handle<Params>(async (request, { room: code, learner }) => {
  const { on, room } = await ledRoom(request, code);
  await removeLearner(on, room, learner);
  return respond(null, { status: 204 });
});
