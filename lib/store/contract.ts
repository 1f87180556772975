import { describe } from "vitest";
import { describeRefusals } from "./contract-refusals";
import { describeTables } from "./contract-tables";
import { describeTexts } from "./contract-texts";
import { describeTime } from "./contract-time";
import { describeUpdates } from "./contract-updates";
import { describeVersions } from "./contract-versions";
import type { Store } from "./store";

/** What every store does, whatever it is made of. Its keys begin with a random prefix, so that runs can share one. */
export function describeStore(name: string, store: Store) {
  describe(name, () => {
    describeTexts(store);
    describeTime(store);
    describeUpdates(store);
    describeTables(store);
    describeVersions(store);
    describeRefusals(store);
  });
}
