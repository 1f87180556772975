import { handle } from "@/lib/http/handle";
import { ownLab } from "@/lib/http/owner";
import { json } from "@/lib/http/respond";
import { stateFor } from "@/lib/http/state";
import { isOperatorAct, operate, operatorActs } from "@/lib/lab/operator";
import { knownMechanism } from "@/lib/lab/visit";
import { Problem } from "@/lib/problem";

type Params = { lab: string; mechanism: string; act: string };

/** Does what an operator can do to one copy of the site. */
export const POST = handle<Params>(async (request, { lab: id, mechanism, act }) => {
  const { on, lab } = await ownLab(request, id);
  const { id: known } = knownMechanism(mechanism);
  if (!isOperatorAct(act))
    throw new Problem(
      404,
      "An operator cannot do that.",
      `Use one of ${Object.keys(operatorActs).join(", ")}.`,
    );
  await operate(on, lab, known, act);
  return json(await stateFor(request, on, lab));
});
