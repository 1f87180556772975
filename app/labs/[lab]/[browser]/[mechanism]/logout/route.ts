import { action } from "@/lib/http/site";
import { logOut } from "@/lib/lab/acts";

export const POST = action(logOut);
