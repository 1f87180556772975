import { Problem } from "@/lib/problem";
import { problemReply } from "./respond";

/** The answer where there is no such path. */
export const nothingHere = () =>
  problemReply(
    new Problem(404, "There is nothing at this address.", "Compare it with the paths that the README names."),
  );
