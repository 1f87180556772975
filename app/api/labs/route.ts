import { backend } from "@/lib/backend";
import { handle } from "@/lib/http/handle";
import { controlOf } from "@/lib/http/owner";
import { json } from "@/lib/http/respond";
import { createLab } from "@/lib/lab/lab";
import { stateOf } from "@/lib/lab/state";

/** Starts a lab. Whoever asks becomes its owner. */
export const POST = handle(async () => {
  const on = backend();
  const lab = await createLab(on);
  return json(await stateOf(on, lab), { status: 201, cookies: [await controlOf(on, lab.id)] });
});
