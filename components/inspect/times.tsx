"use client";

import { utc } from "@/lib/anatomy/moment";
import type { Moment } from "@/lib/inspect/format";
import { span } from "../ui/time";
import { useNow } from "../ui/use-now";
import { Label } from "./label";

/** The moments that a cookie tells, and how far off they are. */
export function Times({ moments }: { moments: readonly Moment[] }) {
  const now = useNow();
  if (moments.length === 0) return null;
  return (
    <div>
      <Label>Times</Label>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1 text-sm">
        {moments.map(({ name, at }) => (
          <div key={name} className="contents">
            <dt className="font-semibold text-time">{name}</dt>
            <dd className="tabular-nums">
              {utc(at)} <span className="text-soft">{now !== null && distance(at, now)}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function distance(at: number, now: number): string {
  const seconds = Math.round((now - at) / 1000);
  return seconds >= 0 ? `${long(seconds)} ago` : `in ${long(-seconds)}`;
}

const year = 365 * 24 * 60 * 60;

const long = (seconds: number) =>
  seconds < 2 * year ? span(seconds) : `${Math.floor(seconds / year)} years`;
