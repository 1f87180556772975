import type { OperatorAct } from "@/lib/lab/operator";
import type { Deed } from "@/lib/mechanisms/mechanism";

/** What an operator can do: the button, and what has happened when it is done. */
export const operatorWords: Record<OperatorAct, { name: string; done: string }> = {
  "rotate-key": { name: "Rotate the key", done: "The key was rotated." },
  "rotate-key-with-fallback": {
    name: "Rotate, keep the old",
    done: "There is a new key, and the old one is still accepted.",
  },
  "flush-store": { name: "Flush the store", done: "The store was flushed." },
  "restart-app": {
    name: "Restart the app",
    done: "The app started again, with the lifetime of its configuration.",
  },
  "take-store-away": { name: "Take the store away", done: "The store does not answer any more." },
  "put-store-back": { name: "Put the store back", done: "The store answers again." },
  "fail-closed": { name: "Fail closed", done: "The site refuses whomever it cannot ask the store about." },
  "fail-open": { name: "Fail open", done: "The site lets in whomever it cannot ask the store about." },
};

/** What logging out came to on the server. */
export const deedWords: Record<Deed, string> = {
  nothing: "The server changed nothing.",
  "record-deleted": "The server deleted its record.",
  "records-deleted": "The server deleted all her records.",
  "token-denied": "The server put her token on its list of ended ones.",
  "not-before-moved": "The server refuses all her tokens made until now.",
  "user-key-changed": "The server gave her another key.",
  "lifetime-cut": "The server deleted its record, and cut everybody’s lifetime to one second.",
  "store-away": "The server could not reach its store, so nothing ended there.",
};
