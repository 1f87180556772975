import { backend } from "@/lib/backend";
import { clientAddress } from "@/lib/http/client-address";
import { handle } from "@/lib/http/handle";
import { controlOf } from "@/lib/http/owner";
import { json } from "@/lib/http/respond";
import { stateFor } from "@/lib/http/state";
import { createLab } from "@/lib/lab/lab";
import { spend } from "@/lib/limits/limiter";

/** Starts a lab. Whoever asks becomes its owner. */
export const POST = handle(async (request) => {
  await spend("labs", clientAddress(request));
  const on = backend();
  const lab = await createLab(on);
  return json(await stateFor(request, on, lab), { status: 201, cookies: [await controlOf(on, lab.id)] });
});
