import { handle } from "@/lib/http/handle";
import { ownLab } from "@/lib/http/owner";
import { json } from "@/lib/http/respond";
import { forge } from "@/lib/lab/insider";
import { knownMechanism } from "@/lib/lab/visit";

type Params = { lab: string; mechanism: string };

/** Makes the cookie that a thief makes for admin when the site's key has leaked. */
export const POST = handle<Params>(async (request, { lab: id, mechanism }) => {
  const { on, lab } = await ownLab(request, id);
  return json(await forge(on, lab, knownMechanism(mechanism)));
});
