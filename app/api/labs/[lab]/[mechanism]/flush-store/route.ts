import { operator } from "@/lib/http/owner";
import { flushStore } from "@/lib/lab/operator";

export const POST = operator(flushStore);
