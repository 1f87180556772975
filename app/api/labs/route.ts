import { backend } from "@/lib/backend";
import { clientAddress } from "@/lib/http/client-address";
import { handle } from "@/lib/http/handle";
import { refuseOtherOrigins } from "@/lib/http/origin";
import { controlHeader } from "@/lib/http/owner";
import { json } from "@/lib/http/respond";
import { stateFor } from "@/lib/http/state";
import { startLab } from "@/lib/lab/control";
import { spend } from "@/lib/limits/limiter";

/** Starts a lab. Whoever asks becomes its owner. */
export const POST = handle(async (request) => {
  refuseOtherOrigins(request);
  const on = backend();
  await spend("labs", clientAddress(request));
  const { lab, control } = await startLab(on);
  const cookies = [controlHeader(request, lab.id, control)];
  return json(await stateFor(request, on, lab), { status: 201, cookies });
});
