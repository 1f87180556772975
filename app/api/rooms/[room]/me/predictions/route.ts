import { say } from "@/lib/classroom/learner";
import { readPredictions } from "@/lib/classroom/predictions";
import { changeLearner } from "@/lib/classroom/roster";
import { present } from "@/lib/classroom/seat";
import { readJson } from "@/lib/http/body";
import { handle } from "@/lib/http/handle";
import { respond } from "@/lib/http/respond";
import { joinedRoom, type RoomParams } from "@/lib/http/room";

/** What a learner expects, all of it; also how his page tells now and then that it is there. */
export const PUT = handle<RoomParams>(async (request, { room: code }) => {
  const { on, room, learner } = await joinedRoom(request, code);
  const said = readPredictions(room, await readJson(request));
  await changeLearner(on, room, learner, (learner, now) => say(present(learner), said, now));
  return respond(null, { status: 204 });
});
