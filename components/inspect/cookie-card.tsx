"use client";

import { useId, useMemo } from "react";
import type { InputCookie } from "@/lib/inspect/input";
import { lookAt } from "@/lib/inspect/look";
import { percentDecoded, recognise } from "@/lib/inspect/recognise";
import { verifiers } from "@/lib/inspect/verify";
import { formatWords } from "../words/formats";
import { lookWords } from "../words/look";
import { Answers } from "./answers";
import { Attributes } from "./attributes";
import { Inside } from "./inside";
import { KeyCheck } from "./key-check";

/** One cookie: what it is, what it says, and what that means for whoever copied it. */
export function CookieCard({ cookie }: { cookie: InputCookie }) {
  const heading = useId();
  const recognised = useMemo(() => recognise(cookie), [cookie]);
  const verifier = recognised && verifiers[recognised.format];
  const specimen = { ...cookie, value: percentDecoded(cookie.value) };
  const words = recognised && formatWords[recognised.format];
  return (
    <article
      aria-labelledby={heading}
      className="min-w-0 rounded-[18px] border border-line bg-card px-6 py-5 max-sm:px-4"
    >
      {cookie.name && (
        <p className="mb-0.5 font-mono text-[13px] font-medium [overflow-wrap:anywhere] text-soft">
          {cookie.name.slice(0, 200)}
        </p>
      )}
      <h2 id={heading} className="text-[21px]/[1.3] font-semibold tracking-[-.015em] text-balance">
        {words?.name ?? "Not recognised"}
      </h2>
      {recognised && words ? (
        <>
          <p className="mt-1 max-w-[40rem] text-soft">
            {words.is} {recognised.reading.guess && !recognised.named && words.alike}{" "}
            {recognised.reading.guess &&
              recognised.alike.length > 0 &&
              `It could also be: ${recognised.alike.map((id) => formatWords[id].name).join("; ")}.`}
          </p>
          <Inside cookie={cookie} recognised={recognised} />
          <Answers recognised={recognised} />
          {verifier && <KeyCheck key={cookie.value} verifier={verifier} specimen={specimen} />}
        </>
      ) : (
        <p className="mt-1 max-w-[40rem] text-soft">{lookWords(lookAt(specimen.value))}</p>
      )}
      {cookie.attributes && <Attributes cookie={cookie} />}
    </article>
  );
}
