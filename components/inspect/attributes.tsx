"use client";

import { useMemo } from "react";
import type { InputCookie } from "@/lib/inspect/input";
import { type Finding, judge } from "@/lib/inspect/judge";
import { useNow } from "../ui/use-now";
import { findingWords, judgedWords, topicNames } from "../words/attributes";
import { Label } from "./label";

const colours: Record<Finding["judged"], string> = {
  good: "bg-out-bg text-out",
  look: "bg-time-bg text-time",
  refused: "bg-in-bg text-in",
  plain: "bg-wash text-soft",
};

/** What the server asks of the browser with the cookie, judged one by one. */
export function Attributes({ cookie }: { cookie: InputCookie }) {
  const now = useNow();
  const minute = now === null ? null : Math.floor(now / 60_000) * 60_000;
  const findings = useMemo(() => (minute === null ? [] : judge(cookie, minute)), [cookie, minute]);
  return (
    <div className="mt-5 border-t border-line pt-4">
      <Label>What the browser is asked for</Label>
      <ul className="grid grid-cols-1 gap-2 text-sm">
        {findings.map((finding) => (
          <li key={finding.topic} className="grid items-baseline gap-x-3 sm:grid-cols-[5.5rem_8.5rem_1fr]">
            <span className="font-semibold">{topicNames[finding.topic]}</span>
            <span>
              <span
                className={`inline-block rounded-md px-1.5 py-px text-[12.5px] ${colours[finding.judged]}`}
              >
                {judgedWords[finding.judged]}
              </span>
            </span>
            <span className="[overflow-wrap:anywhere]">{findingWords(finding)}</span>
          </li>
        ))}
      </ul>
      <p className="mt-2 text-[13px] text-soft">
        All of these are requests to the browser. A copy of the cookie in other hands heeds none of them.
      </p>
    </div>
  );
}
