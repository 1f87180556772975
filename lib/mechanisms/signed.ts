import { splitLast } from "@/lib/itsdangerous/signer";
import { URLSafeSerializer } from "@/lib/itsdangerous/url-safe";
import { type Check, inspect } from "@/lib/verdict";
import { canonical, readSession, signatureEvidence } from "./itsdangerous-cookie";
import type { Leaked, Mechanism } from "./mechanism";

/**
 * The naive session: itsdangerous' `URLSafeSerializer`, `payload.signature`. When it ends is said only by the
 * Max-Age that the browser is asked to keep to.
 *
 * Proves that the server once wrote this text. Cannot tell when, so a copy works for as long as the key does:
 * the `set_at` inside is data that nobody checks. Nobody remembers anything.
 *
 * Source: itsdangerous 2.2, `serializer.py` and `url_safe.py`, https://itsdangerous.palletsprojects.com/en/stable/url_safe/
 */
export const signed = {
  id: "signed",
  family: "naive",
  asks: ["authentic"],
  skewSeconds: 0,

  issue: write,

  verify: (cookie, { keys }) =>
    inspect((check: Check) => {
      const serializer = new URLSafeSerializer(keys);
      const [payload, signature] = splitLast(cookie, ".") ?? [cookie, ""];
      const matches = serializer.signer.verifies(payload, signature);
      check("authentic", matches, signatureEvidence(matches));
      return readSession(() => serializer.loadPayload(payload), check).user;
    }),

  /**
   * Written anew: a text may hold what the server skips, but no cookie can carry. Half a surrogate pair can be read and
   * not be written, at which itsdangerous raises an error; here such a cookie stays as it is.
   */
  async refresh(cookie, { keys }) {
    const serializer = new URLSafeSerializer(keys);
    const session = serializer.loads(cookie);
    try {
      return serializer.dumps(session);
    } catch (error) {
      if (error instanceof TypeError) return null;
      throw error;
    }
  },

  logout: async () => "nothing",

  logoutEverywhere: async () => "nothing",

  forge: write,

  canonical,
} as const satisfies Mechanism;

async function write(user: string, { keys, now }: Leaked): Promise<string> {
  return new URLSafeSerializer(keys).dumps({ user, set_at: now / 1000 });
}
