import { action } from "@/lib/http/site";
import { logOut } from "@/lib/lab/visit";

export const POST = action(logOut);
