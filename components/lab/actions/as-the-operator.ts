import type { OperatorAct } from "@/lib/lab/operator";
import type { MechanismId } from "@/lib/mechanisms";
import { mechanismWords } from "../../words/mechanisms";
import * as api from "../api";
import { columnOf } from "../model";
import type { Scene } from "./scene";

/** What is done at the server, and what Bob sees of it. */
export function asTheOperator(scene: Scene) {
  const { view, turns, jars, setState, done, bobReturns } = scene;

  return {
    /** Lets the learner, and so the thief, see the server's key. */
    leak: (id: MechanismId) =>
      turns.take(async () => {
        jars.setColumn(id, (column) => ({ ...column, leaked: true }));
        await jars.lookInside([id]);
        done("leak", `${mechanismWords[id].name}. The attacker has the server’s key.`);
      }),

    /** Does what an operator can do, with Bob surely signed in before where he can be, and coming back after. */
    operate: (id: MechanismId, act: OperatorAct) =>
      turns.take(async () => {
        const before = jars.jar("bob", id).cookie === null ? null : await jars.open("bob", id);
        const canSignIn = !columnOf(view.model, id).inside?.storeAway;
        if (!before?.verdict.accepted && canSignIn) await jars.signIn("bob", id);
        setState(await api.operate(view.model.state.lab, id, act));
        view.note(id, { what: "operate", act });
        const said = await bobReturns(id, act);
        await jars.lookInside([id]);
        jars.markEarlier([id]);
        done("operate", said);
      }),

    /** Lets Bob open his account, to see whether he still can. */
    visitAsBob: (id: MechanismId) =>
      turns.take(async () => {
        const said = await bobReturns(id, "nothing");
        await jars.lookInside([id]);
        view.show({ said });
      }),
  };
}
