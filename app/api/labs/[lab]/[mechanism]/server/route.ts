import { handle } from "@/lib/http/handle";
import { ownLab } from "@/lib/http/owner";
import { json } from "@/lib/http/respond";
import { lookInside } from "@/lib/lab/insider";
import { knownMechanism } from "@/lib/lab/visit";

type Params = { lab: string; mechanism: string };

/** What one copy of the site has on its server: its keys, its records and their TTL. */
export const GET = handle<Params>(async (request, { lab: id, mechanism }) => {
  const { on, lab } = await ownLab(request, id);
  return json(await lookInside(on, lab, knownMechanism(mechanism).id));
});
