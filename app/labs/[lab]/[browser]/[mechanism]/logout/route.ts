import { action } from "@/app/labs/routes";
import { logOut } from "@/lib/lab/acts";

export const POST = action(logOut);
