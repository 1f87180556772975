import type { Prediction } from "@/lib/cell";
import type { BoardState } from "@/lib/classroom/board-state";
import type { RoomPlan } from "@/lib/classroom/room";
import type { RoomChange } from "@/lib/classroom/room-request";
import type { RoomState } from "@/lib/classroom/room-state";
import type { TakenUp } from "@/lib/http/taken-up";
import { receive, send } from "../lab/ask";

const path = (code: string) => `/api/rooms/${code}`;
const learnerPath = (code: string, learner: string) => `${path(code)}/learners/${learner}`;

/** What anybody can ask who knows the code. */
export const followRoom = (code: string) => receive<RoomState>("GET", path(code));
export const joinRoom = (code: string, nickname: string) =>
  receive<{ id: string; nickname: string }>("POST", `${path(code)}/learners`, { nickname });

/** What a learner can. */
export const takeUp = (code: string) => receive<TakenUp>("POST", `${path(code)}/me`);
export const startOver = (code: string) => receive<TakenUp>("POST", `${path(code)}/me/start-over`);
export const leaveRoom = (code: string) => send("DELETE", `${path(code)}/me`);
export const tellPredictions = (code: string, said: Record<string, Prediction>) =>
  send("PUT", `${path(code)}/me/predictions`, said);

/** What a teacher can. */
export const openRoom = (plan: RoomPlan) => receive<RoomState>("POST", "/api/rooms", plan);
export const enterAsTeacher = (code: string, key: string) => send("POST", `${path(code)}/teachers`, { key });
export const leaveAsTeacher = (code: string) => send("DELETE", `${path(code)}/teachers`);
export const renewKey = (code: string) => send("POST", `${path(code)}/key`);
export const readBoard = (code: string, since: number) =>
  receive<BoardState>("GET", `${path(code)}/board?since=${since}`);
export const changeRoom = (code: string, change: RoomChange) =>
  receive<RoomState>("PATCH", path(code), change);
export const closeRoom = (code: string) => send("DELETE", path(code));
export const resetEverybody = (code: string) => send("POST", `${path(code)}/reset`);
export const resetLearner = (code: string, learner: string) =>
  send("POST", `${learnerPath(code, learner)}/reset`);
export const renameLearner = (code: string, learner: string, nickname: string) =>
  send("PATCH", learnerPath(code, learner), { nickname });
export const removeLearner = (code: string, learner: string) => send("DELETE", learnerPath(code, learner));
