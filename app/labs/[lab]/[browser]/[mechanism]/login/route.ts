import { action } from "@/lib/http/site";
import { signIn } from "@/lib/lab/visit";

export const POST = action(signIn);
