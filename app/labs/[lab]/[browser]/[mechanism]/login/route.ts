import { action } from "@/lib/http/site";
import { signIn } from "@/lib/lab/acts";

export const POST = action(signIn);
