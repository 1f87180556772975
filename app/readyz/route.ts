import { backend } from "@/lib/backend";
import { handle } from "@/lib/http/handle";
import { json } from "@/lib/http/respond";

/** Whether labs can be served: 503 while the store does not answer. */
export const GET = handle(async () => {
  await backend().store.get("readyz");
  return json({ status: "ok" });
});
