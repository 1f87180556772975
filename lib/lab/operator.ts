import type { MechanismId } from "@/lib/mechanisms";
import type { Backend, Lab } from "./lab";
import { operated } from "./ledger";
import { inSite, type Site } from "./site";

/** What an operator can do to one copy of the site. */
export const operatorActs = {
  /** Gives it a new key. What the old one signed is worth nothing from now on. */
  "rotate-key": (site: Site) => {
    site.keyGeneration += 1;
    site.ledger = operated(site.ledger, "after-rotate-key");
  },

  /** Removes every record that it has in the store. */
  "flush-store": (site: Site) => {
    site.records = [];
    site.ledger = operated(site.ledger, "after-flush-store");
  },
};

export type OperatorAct = keyof typeof operatorActs;

export const isOperatorAct = (name: string): name is OperatorAct => Object.hasOwn(operatorActs, name);

export const operate = (backend: Backend, lab: Lab, mechanism: MechanismId, act: OperatorAct) =>
  inSite(backend, lab, mechanism, async (site) => operatorActs[act](site));
