import { join } from "@/lib/classroom/join";
import { nicknameIn } from "@/lib/classroom/nickname";
import { learnerCookie, placeOf } from "@/lib/classroom/seat";
import { readLimits } from "@/lib/env";
import { readJson } from "@/lib/http/body";
import { clientAddress } from "@/lib/http/client-address";
import { cookieOf } from "@/lib/http/cookies";
import { handle } from "@/lib/http/handle";
import { refuseOtherOrigins } from "@/lib/http/origin";
import { json } from "@/lib/http/respond";
import { anyRoom, learnerHeader, type RoomParams } from "@/lib/http/room";
import { spend } from "@/lib/limits/limiter";

/** Gives somebody a place in the room and a lab, or the place that he has: to ask twice makes no second learner. */
export const POST = handle<RoomParams>(async (request, { room: code }) => {
  refuseOtherOrigins(request);
  const nickname = nicknameIn(await readJson(request));
  const { on, room } = await anyRoom(request, code);
  const address = clientAddress(request);
  // Who joins starts a lab.
  await Promise.all([spend("joins", `${room.code} ${address}`), spend("labs", address)]);
  const known = await placeOf(on, room, cookieOf(request, learnerCookie));
  const { id, nickname: name } = known ?? (await join(on, room, nickname, readLimits().roomLearners));
  return json(
    { id, nickname: name },
    { status: known ? 200 : 201, cookies: [await learnerHeader(request, on, room, id)] },
  );
});
