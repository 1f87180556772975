import { handle } from "@/lib/http/handle";
import { respond } from "@/lib/http/respond";

/** The same, written as the project's own routes are. */
export const GET = handle(async () => respond(null, { status: 204 }));
