import type { MechanismId } from "@/lib/mechanisms";
import { rehearse } from "@/lib/stories/rehearse";
import { CookieParts } from "./cookie-parts";

/** A cookie that a mechanism gave Alice when the page was made. */
export async function Issued({ by }: { by: MechanismId }) {
  const [signIn] = await rehearse({ mechanism: by, acts: ["sign-in"] });
  if (signIn?.what !== "sign-in") throw new Error(`${by} gave no cookie`);
  return <CookieParts of={by} cookie={signIn.cookie} />;
}
