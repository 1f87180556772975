import type { MechanismId } from "@/lib/mechanisms";
import { visitAnnouncement } from "../../words/verdicts";
import * as api from "../api";
import type { Scene } from "./scene";

/** What Alice does, and beside her Bob. */
export function asAlice(scene: Scene) {
  const { view, turns, jars, inEach, bobReturns } = scene;

  return {
    /** Signs Alice in, and beside her Bob, who will show what a defence costs others. */
    signIn: (ids: MechanismId[]) =>
      inEach(ids, "sign-in", "Alice is signed in, and so is Bob.", async (id) => {
        await Promise.all([jars.signIn("alice", id), jars.signIn("bob", id)]);
        jars.setColumn(id, (column) => ({ ...column, visit: undefined, aftermath: undefined }));
        await jars.lookInside([id]);
      }),

    visit: (id: MechanismId) =>
      turns.take(async () => {
        const { verdict } = await jars.visit("alice", id, "visit");
        await jars.lookInside([id]);
        view.show({ said: visitAnnouncement("Alice", id, verdict) });
      }),

    logOut: (ids: MechanismId[], everywhere = false) =>
      inEach(ids, "log-out", "Alice is logged out.", async (id) => {
        const place = jars.place("alice", id);
        const { deed } = await api.logout(place, everywhere);
        const emptied = { by: "logout", everywhere, deed } as const;
        jars.set("alice", id, { cookie: await api.wiretap(place), emptied });
        view.note(id, { what: "log-out", everywhere, deed });
        jars.setColumn(id, (column) => ({ ...column, visit: undefined }));
        if (deed === "lifetime-cut") await bobReturns(id, "log-out");
        await jars.lookInside([id]);
      }),
  };
}
