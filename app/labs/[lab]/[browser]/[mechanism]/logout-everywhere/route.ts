import { action } from "@/lib/http/site";
import { logOutEverywhere } from "@/lib/lab/acts";

export const POST = action(logOutEverywhere);
