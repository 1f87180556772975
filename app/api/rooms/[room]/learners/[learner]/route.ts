import { readNickname } from "@/lib/classroom/nickname";
import { removeLearner, rename } from "@/lib/classroom/roster";
import { checkAllFields } from "@/lib/fields";
import { readJson } from "@/lib/http/body";
import { handle } from "@/lib/http/handle";
import { respond } from "@/lib/http/respond";
import { ledRoom, type RoomParams } from "@/lib/http/room";

type Params = RoomParams & { learner: string };

const fields = { nickname: { holds: (value: unknown) => typeof value === "string", say: "a text" } };

/** Gives a learner another nickname. */
export const PATCH = handle<Params>(async (request, { room: code, learner }) => {
  const { on, room } = await ledRoom(request, code);
  const { nickname } = checkAllFields(await readJson(request), fields) as { nickname: string };
  await rename(on, room, learner, readNickname(nickname));
  return respond(null, { status: 204 });
});

/** Takes a learner out of the room, and his lab with him. */
export const DELETE = handle<Params>(async (request, { room: code, learner }) => {
  const { on, room } = await ledRoom(request, code);
  await removeLearner(on, room, learner);
  return respond(null, { status: 204 });
});
