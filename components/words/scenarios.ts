import type { EditId } from "@/lib/anatomy/anatomy";
import type { Scenario } from "@/lib/scenarios";

export const scenarioWords: Record<Scenario, string> = {
  "while-signed-in": "while Alice is signed in",
  "after-expiry": "after the lifetime has passed",
  "after-logout": "after Alice logged out",
  "after-logout-everywhere": "after Alice logged out everywhere",
  edited: "with the cookie edited",
  forged: "with a cookie forged with the leaked key",
  "kept-alive": "again and again, so that it is renewed",
  "after-absolute-limit": "after the absolute limit",
  "after-rotate-key": "after the operator rotated the key",
  "after-rotate-key-with-fallback": "after a new key, the old one still accepted",
  "after-flush-store": "after the operator flushed the store",
  "while-store-away": "while the store is away",
  "while-failing-open": "while the store is away and the site fails open",
};

/** What an attacker can change without a key. */
export const editWords: Record<EditId, string> = {
  "say-admin": "Say admin",
  "flip-bits": "Flip bits",
  "change-sealed": "Change what is sealed",
  "later-expiry": "End later",
  younger: "Make it younger",
  "no-algorithm": "Say it is unsigned",
  "guess-id": "Guess an id",
};
