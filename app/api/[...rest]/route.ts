import { handle } from "@/lib/http/handle";
import { nothingHere } from "@/lib/http/nothing-here";

const route = handle(async () => nothingHere());

export { route as DELETE, route as GET, route as PATCH, route as POST, route as PUT };
