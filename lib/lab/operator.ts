import type { MechanismId } from "@/lib/mechanisms";
import type { Backend } from "./lab";
import * as ledger from "./ledger";
import { recordsOf } from "./records";
import { changeSite } from "./site";

/** Gives a site a new key. What the old one signed is worth nothing from now on. */
export const rotateKey = (backend: Backend, lab: string, mechanism: MechanismId) =>
  changeSite(backend, lab, mechanism, (site) => ({
    ...site,
    keyGeneration: site.keyGeneration + 1,
    ledger: ledger.rotateKey(site.ledger),
  }));

/** Removes every record that a site has in the store. */
export async function flushStore(backend: Backend, lab: string, mechanism: MechanismId) {
  await recordsOf(backend, lab, mechanism).clear();
  await changeSite(backend, lab, mechanism, (site) => ({ ...site, ledger: ledger.flushStore(site.ledger) }));
}
