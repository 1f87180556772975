import { action } from "@/app/labs/routes";
import { logOutEverywhere } from "@/lib/lab/acts";

export const POST = action(logOutEverywhere);
