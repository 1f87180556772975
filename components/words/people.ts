import type { Browser } from "@/lib/lab/browsers";

const people: Record<string, string> = {
  alice: "Alice",
  bob: "Bob",
  mallory: "Mallory",
  attacker: "the attacker",
};

export const personName = (name: Browser | string) =>
  (Object.hasOwn(people, name) ? people[name] : undefined) ?? name;
