import { deriveKey } from "./keys";
import type { Backend } from "./lab";

/** Names whoever sends requests to a lab from one address. It does not tell the address. */
export const senderOf = ({ secret }: Backend, lab: string, address: string) =>
  deriveKey(secret, "sender", lab, address).slice(0, 6);

/**
 * Those of a list, oldest first, of which one has to go for want of room: all that came from the sender who brought the most.
 * Whoever knows a lab's id can sign in to its sites as often as he likes; what goes then is his own.
 */
export function crowding<Entry>(entries: Entry[], by: (entry: Entry) => string | undefined): Entry[] {
  const bySender = new Map<string | undefined, Entry[]>();
  for (const entry of entries) bySender.set(by(entry), [...(bySender.get(by(entry)) ?? []), entry]);
  return [...bySender.values()].reduce((most, some) => (some.length > most.length ? some : most), []);
}
