/**
 * @typedef {{
 *   lab: string,
 *   control: string,
 *   keys: Record<string, string>,
 *   sessions: Record<string, string>,
 *   room: string,
 *   teacher: string,
 *   learner: string,
 *   learnerId: string,
 *   teacherKey: string,
 * }} World a lab with somebody signed in at every copy of the site and every key leaked, and a room with a learner in it
 */

const plan = {
  title: "Web security",
  mechanisms: ["signed", "flask", "redis"],
  lifetimeSeconds: 30,
  guided: true,
  predictions: true,
};

/**
 * @param {(line: string, sent?: { cookie?: string, body?: unknown }) => Promise<{ body: any, cookies: Record<string, string> }>} ask
 * @returns {Promise<World>}
 */
export async function newWorld(ask) {
  const started = await ask("POST /api/labs");
  const { lab, mechanisms } = started.body;
  const control = started.cookies.control;
  const keys = {};
  const sessions = {};
  for (const { id } of mechanisms) {
    const signedIn = await ask(`POST /labs/${lab}/alice/${id}/login`);
    sessions[id] = signedIn.cookies.session;
    const inside = await ask(`GET /api/labs/${lab}/${id}/server`, { cookie: `control=${control}` });
    keys[id] = inside.body.records[0]?.value.secret ?? inside.body.keys[0];
  }
  await ask(`PATCH /api/labs/${lab}`, { cookie: `control=${control}`, body: { refreshEachRequest: true } });
  const opened = await ask("POST /api/rooms", { body: plan });
  const room = opened.body.code;
  const teacher = opened.cookies.teacher;
  const joined = await ask(`POST /api/rooms/${room}/learners`, { body: { nickname: "Amina" } });
  const board = await ask(`GET /api/rooms/${room}/board`, { cookie: `teacher=${teacher}` });
  return {
    lab,
    control,
    keys,
    sessions,
    room,
    teacher,
    learner: joined.cookies.learner,
    learnerId: joined.body.id,
    teacherKey: board.body.key,
  };
}

/** Removes what a world takes of the store, as far as it is still there. */
export async function endWorld(ask, { lab, control, room, teacher }) {
  await ask(`DELETE /api/labs/${lab}`, { cookie: `control=${control}` });
  await ask(`DELETE /api/rooms/${room}`, { cookie: `teacher=${teacher}` });
}
