import { cache } from "react";
import { anatomy } from "@/lib/anatomy";
import { sessionCookie } from "@/lib/http/session-cookie";
import { sessionHeader } from "@/lib/http/site";
import type { MechanismId } from "@/lib/mechanisms";
import { rehearsed } from "@/lib/stories/rehearsed";
import { CookieParts } from "./cookie-parts";

/** A sign-in of Alice when the page was made: one for all that speaks of it. */
const signIn = cache(async (by: MechanismId) => {
  const [[signedIn] = []] = await rehearsed({ mechanisms: [by], acts: ["sign-in"] });
  if (signedIn?.what !== "sign-in") throw new Error(`${by} gave no cookie`);
  return signedIn;
});

type Props = { by: MechanismId };

/** A cookie that a mechanism gave Alice. */
export async function Issued({ by }: Props) {
  const { cookie } = await signIn(by);
  return <CookieParts of={by} cookie={cookie} />;
}

const block = "mb-4 rounded-xl border border-line bg-card px-4 py-3 font-mono text-sm/[1.55] break-all";

/** How anybody reads its payload at a terminal, and what comes out. */
export async function Decoding({ by }: Props) {
  const { cookie } = await signIn(by);
  const payload = anatomy[by].read(cookie).find(({ kind }) => kind === "payload");
  return (
    <div className={block}>
      <p>
        echo <span className="text-payload">{padded(payload?.text ?? "")}</span> | tr _- /+ | base64 -d
      </p>
      <p className="mt-1.5 text-soft">{payload?.says}</p>
    </div>
  );
}

/** base64 as tools want it, in groups of four. */
const padded = (text: string) => text.padEnd(Math.ceil(text.length / 4) * 4, "=");

/** The two headers in which it travels: to the browser, and back. */
export async function Headers({ by }: Props) {
  const { cookie, maxAge } = await signIn(by);
  return (
    <div className={block}>
      <p>Set-Cookie: {sessionHeader({ value: cookie, maxAge }, "/")}</p>
      <p className="mt-1.5">
        Cookie: {sessionCookie}={cookie}
      </p>
    </div>
  );
}
