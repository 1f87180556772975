import type { MechanismId } from "@/lib/mechanisms";
import { Problem } from "@/lib/problem";
import type { Backend, Lab } from "./lab";
import { operated, restoreLifetimes } from "./ledger";
import { inSite, type Site } from "./site";

const nextKey = ({ keys }: Site) => (keys.at(-1) ?? 0) + 1;

/** What an operator can do to one copy of the site. */
export const operatorActs = {
  /** Gives it a new key. What the old one signed is worth nothing from now on. */
  "rotate-key": (site: Site) => {
    site.keys = [nextKey(site)];
    site.ledger = operated(site.ledger, "after-rotate-key");
  },

  /**
   * Gives it a new key to sign with, and keeps those that it had for what they signed.
   * @throws {Problem} 400 when it has too many
   */
  "rotate-key-with-fallback": (site: Site) => {
    if (site.keys.length >= mostKeys) tooManyKeys();
    site.keys = [...site.keys, nextKey(site)];
    site.ledger = operated(site.ledger, "after-rotate-key-with-fallback");
  },

  /** Removes every record that it has in the store. */
  "flush-store": (site: Site) => {
    site.records = [];
    site.ledger = operated(site.ledger, "after-flush-store");
  },

  /** Starts the app again: it forgets what it was told while it ran. */
  "restart-app": (site: Site) => {
    site.app = {};
    site.ledger = restoreLifetimes(site.ledger);
  },

  /** Makes the site's store unreachable for it. Nothing in it is lost. */
  "take-store-away": (site: Site) => {
    site.storeAway = true;
  },

  "put-store-back": (site: Site) => {
    site.storeAway = false;
  },

  /** Lets the site refuse whomever it cannot ask the store about. */
  "fail-closed": (site: Site) => {
    site.failsOpen = false;
  },

  /** Lets the site let in whomever it cannot ask the store about, if all else holds. */
  "fail-open": (site: Site) => {
    site.failsOpen = true;
  },
};

const mostKeys = 8;

/** @throws {Problem} 400 */
function tooManyKeys(): never {
  throw new Problem(
    400,
    `This site already accepts ${mostKeys} keys.`,
    "Rotate the key once without keeping the old ones, and go on from there.",
  );
}

export type OperatorAct = keyof typeof operatorActs;

export const isOperatorAct = (name: string): name is OperatorAct => Object.hasOwn(operatorActs, name);

export const operate = (backend: Backend, lab: Lab, mechanism: MechanismId, act: OperatorAct) =>
  inSite(backend, lab, mechanism, async (site) => operatorActs[act](site));
