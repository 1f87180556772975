import { Problem } from "@/lib/problem";
import { deriveKey } from "./keys";
import { type Backend, labLifetime } from "./lab";
import { seal, unseal } from "./seals";

/** The cookie that makes a browser the owner of a lab. */
export const controlCookie = "control";

const password = ({ secret }: Backend) => deriveKey(secret, "control");

/** The owner's session: an iron-session seal that names the lab and ends when an unused lab would. */
export const sealControl = (backend: Backend, lab: string) => seal({ lab }, password(backend), labLifetime);

export async function isOwner(backend: Backend, lab: string, sealed: string | undefined): Promise<boolean> {
  if (!sealed) return false;
  const session = await unseal(sealed, password(backend));
  return session.lab === lab;
}

/** @throws {Problem} 403 unless the seal is this lab's. */
export async function requireOwner(backend: Backend, lab: string, sealed: string | undefined): Promise<void> {
  if (await isOwner(backend, lab, sealed)) return;
  throw new Problem(
    403,
    "Only the browser that started this lab can do that.",
    "Its control cookie did not come with the request. Do it in that browser, or start a lab of your own.",
  );
}
