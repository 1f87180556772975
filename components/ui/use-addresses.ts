"use client";

import { useEffect, useState } from "react";
import { isLoopbackName } from "@/lib/http/loopback-name";

/**
 * Where a page is found. `onlyHere`: its own address works on this computer alone. `forOthers`: the origins under which
 * others in the network reach the same server then, as far as it knows.
 */
export type Addresses = { onlyHere: boolean; forOthers: string[] };

/** Where this page is found, or null until that is known. */
export function useAddresses(): Addresses | null {
  const [addresses, setAddresses] = useState<Addresses | null>(null);
  useEffect(() => void look().then(setAddresses), []);
  return addresses;
}

async function look(): Promise<Addresses> {
  const onlyHere = isLoopbackName(location.hostname);
  return { onlyHere, forOthers: onlyHere ? await askServer() : [] };
}

/** A server that does not tell leaves it to people to know. */
async function askServer(): Promise<string[]> {
  try {
    const { addresses }: { addresses: string[] } = await (await fetch("/api/addresses")).json();
    return addresses;
  } catch {
    return [];
  }
}
