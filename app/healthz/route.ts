import { handle } from "@/lib/http/handle";
import { json } from "@/lib/http/respond";

/** Whether this process answers. It asks nothing else: a host that restarts it for a store that is away would help nobody. */
export const GET = handle(async () => json({ status: "ok" }));
