"use client";

import { useState } from "react";
import { Button } from "../ui/button";
import { curlCommand, type Place } from "./api";

/** Copies the replay as a command for a terminal; where a page may not copy, it is shown to be copied by hand. */
export function CopyCurl({ place, cookie }: { place: Place; cookie: string | null }) {
  const [copied, setCopied] = useState<"yes" | "by hand" | null>(null);
  const command = cookie === null ? "" : curlCommand(place, cookie);

  async function copy() {
    try {
      await navigator.clipboard.writeText(command);
      setCopied("yes");
      setTimeout(() => setCopied(null), 2000);
    } catch {
      setCopied("by hand");
    }
  }

  return (
    <>
      <Button data-part="curl" disabled={cookie === null} onClick={copy}>
        {copied === "yes" ? "Copied" : "Copy as cURL"}
      </Button>
      <span className="sr-only" aria-live="polite">
        {copied === "yes" ? "The command is copied." : ""}
      </span>
      {copied === "by hand" && (
        <label className="w-full text-[12.5px] text-soft">
          This page may not use the clipboard. Copy the command here:
          <textarea
            readOnly
            rows={3}
            value={command}
            onFocus={(event) => event.currentTarget.select()}
            className="mt-1 w-full rounded-lg border border-line bg-wash p-2 font-mono text-xs text-ink"
          />
        </label>
      )}
    </>
  );
}
