import { operator } from "@/lib/http/owner";
import { rotateKey } from "@/lib/lab/operator";

export const POST = operator(rotateKey);
