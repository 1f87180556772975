import { action } from "@/lib/http/site";
import { logOutEverywhere } from "@/lib/lab/visit";

export const POST = action(logOutEverywhere);
