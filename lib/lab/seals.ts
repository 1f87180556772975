import { sealData, unsealData } from "iron-session";
import { LRUCache } from "lru-cache";
import { oncePerProcess } from "@/lib/store/once-per-process";
import { realNow } from "./clock";

/** What a cookie of the lab's own says: the room or lab that it is for, and whose it is. */
type Said = Record<string, string>;

/**
 * For how long what this process has sealed or unsealed is known without doing it again, in seconds. A seal may be taken
 * for so much longer than it goes, and goes that much longer than was asked for, so that none ends before its cookie.
 */
const known = 60;

/** An iron-session seal of `said` that goes for `ttlSeconds`. */
export async function seal(said: Said, password: string, ttlSeconds: number): Promise<string> {
  const { made, read } = memory();
  const name = JSON.stringify([said, password, ttlSeconds]);
  const before = recent(made.get(name));
  if (before !== undefined) return before;
  const text = await sealData(said, { password, ttl: ttlSeconds + known });
  made.set(name, asOfNow(text));
  read.set(nameOf(text, password), asOfNow(said));
  return text;
}

/** What a seal says; nothing when it is none of this password, or over. */
export async function unseal(text: string, password: string): Promise<Partial<Said>> {
  const { read } = memory();
  const name = nameOf(text, password);
  const before = recent(read.get(name));
  if (before !== undefined) return before;
  const said = await unsealData<Partial<Said>>(text, { password });
  if (Object.keys(said).length > 0) read.set(name, asOfNow(said));
  return said;
}

const nameOf = (text: string, password: string) => JSON.stringify([text, password]);

/** What is known, and until when, in milliseconds of real time. */
type Known<Value> = { value: Value; until: number };

const asOfNow = <Value>(value: Value): Known<Value> => ({ value, until: realNow() + known * 1000 });

const recent = <Value>(kept: Known<Value> | undefined) =>
  kept && realNow() < kept.until ? kept.value : undefined;

/** To derive the keys of a seal, and to make or check it, takes about a millisecond, and a class asks for hundreds a second. */
const memory = () =>
  oncePerProcess("seals", () => ({
    made: new LRUCache<string, Known<string>>({ max: 5000 }),
    read: new LRUCache<string, Known<Partial<Said>>>({ max: 5000 }),
  }));
