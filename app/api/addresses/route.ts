import { handle } from "@/lib/http/handle";
import { originsForOthers } from "@/lib/http/lan-addresses";
import { json } from "@/lib/http/respond";

/** Where others in the network reach the lab, for whoever has it open under a name that works on this machine alone. */
export const GET = handle(async (request) => json({ addresses: originsForOthers(request) }));
