import { backend } from "@/lib/backend";
import { readPlan } from "@/lib/classroom/room-request";
import { roomStateOf } from "@/lib/classroom/room-state";
import { openNewRoom } from "@/lib/classroom/teacher";
import { readJson } from "@/lib/http/body";
import { clientAddress } from "@/lib/http/client-address";
import { handle } from "@/lib/http/handle";
import { refuseOtherOrigins } from "@/lib/http/origin";
import { json } from "@/lib/http/respond";
import { teacherHeader } from "@/lib/http/room";
import { spend } from "@/lib/limits/limiter";

/** Opens a room. Whoever asks leads it. */
export const POST = handle(async (request) => {
  refuseOtherOrigins(request);
  const plan = readPlan(await readJson(request));
  const on = backend();
  await spend("rooms", clientAddress(request));
  const { room, session } = await openNewRoom(on, plan);
  return json(roomStateOf(room), { status: 201, cookies: [await teacherHeader(request, on, room, session)] });
});
