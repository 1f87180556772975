import { handle } from "@/lib/http/handle";
import { json } from "@/lib/http/respond";

/** As much text as a verdict is. */
const text = { trace: "x".repeat(1200) };

/** What a verdict would cost if nothing had to be decided and nothing kept. */
export const GET = handle(async () => json(text));
