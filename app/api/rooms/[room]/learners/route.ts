import { backend } from "@/lib/backend";
import { join } from "@/lib/classroom/join";
import { readNickname } from "@/lib/classroom/nickname";
import { openRoom } from "@/lib/classroom/room";
import { readLimits } from "@/lib/env";
import { checkAllFields } from "@/lib/fields";
import { readJson } from "@/lib/http/body";
import { clientAddress } from "@/lib/http/client-address";
import { handle } from "@/lib/http/handle";
import { refuseOtherOrigins } from "@/lib/http/origin";
import { json } from "@/lib/http/respond";
import { learnerHeader, type RoomParams } from "@/lib/http/room";
import { spend } from "@/lib/limits/limiter";

const fields = { nickname: { holds: (value: unknown) => typeof value === "string", say: "a text" } };

/** Gives somebody a place in the room and a lab. */
export const POST = handle<RoomParams>(async (request, { room: code }) => {
  refuseOtherOrigins(request);
  const { nickname } = checkAllFields(await readJson(request), fields) as { nickname: string };
  const name = readNickname(nickname);
  const { roomLearners, joinsPerMinute } = readLimits();
  await spend({ name: "joins", points: joinsPerMinute, seconds: 60 }, clientAddress(request));
  const on = backend();
  const room = await openRoom(on, code);
  const { id } = await join(on, room, name, roomLearners);
  return json({ id, nickname: name }, { status: 201, cookies: [await learnerHeader(on, room, id)] });
});
