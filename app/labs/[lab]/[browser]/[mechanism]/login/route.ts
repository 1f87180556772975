import { action } from "@/app/labs/routes";
import { signIn } from "@/lib/lab/acts";

export const POST = action(signIn);
