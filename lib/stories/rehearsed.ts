import { oncePerProcess } from "@/lib/store/once-per-process";
import { rehearse } from "./rehearse";
import type { Story } from "./story";

/** What happened in a story: rehearsed for the first page that shows it, and the same for all after it. */
export const rehearsed = (story: Story) =>
  oncePerProcess(`rehearsed.${JSON.stringify(story)}`, () => rehearse(story));
