import { mechanisms } from "@/lib/mechanisms";
import { shownOf } from "../lab/choice";

/** The mechanisms of a room in which nothing else was chosen: the first of each family. */
export const shownAtFirst = shownOf([...mechanisms], {});
