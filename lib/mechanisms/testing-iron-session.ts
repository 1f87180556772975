import { sealData, unsealData } from "iron-session";
import { vi } from "vitest";
import type { Server } from "./mechanism";

/** iron-session's map of a server's passwords, whose highest number seals. */
const passwords = (keys: string[]) => Object.fromEntries(keys.map((key, index) => [index + 1, key]));

/** The library reads the machine's clock, which says here what the server's says. */
async function onClockOf<Result>({ now }: Server, ask: () => Promise<Result>): Promise<Result> {
  vi.useFakeTimers({ toFake: ["Date", "performance"], now });
  try {
    return await ask();
  } finally {
    vi.useRealTimers();
  }
}

/** A seal that the library makes of anything. */
export const librarySeal = (data: unknown, server: Server): Promise<string> =>
  onClockOf(server, () => sealData(data, { password: passwords(server.keys), ttl: server.lifetimeSeconds }));

/** What the library finds in a seal, and why nothing where it refuses. */
export async function libraryOpens(cookie: string, server: Server) {
  let refused: string | undefined;
  const options = {
    password: passwords(server.keys),
    onUnsealError: (reason: string) => {
      refused = reason;
    },
  };
  const data = await onClockOf(server, () => unsealData<Record<string, unknown>>(cookie, options));
  return { data, refused };
}

/** Where a seal has the id of its password, its ciphertext and its expiry. */
export const [idAt, ciphertextAt, expiryAt] = [1, 4, 5];

/** The seal with another text in one of its fields. */
export const withField = (cookie: string, at: number, text: string) =>
  cookie.split("*").with(at, text).join("*");
