"use client";

import { type ComponentProps, useState } from "react";
import { Button } from "./button";

type Props = Omit<ComponentProps<typeof Button>, "onClick"> & {
  text: string;
  /** What the text is, within a sentence. */
  what: string;
};

/** Copies a text; where a page may not copy, the text is shown to be copied by hand. */
export function CopyButton({ text, what, children, ...rest }: Props) {
  const [copied, setCopied] = useState<"yes" | "by hand" | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(text);
      setCopied("yes");
      setTimeout(() => setCopied(null), 2000);
    } catch {
      setCopied("by hand");
    }
  }

  return (
    <>
      <Button {...rest} onClick={copy}>
        {copied === "yes" ? "Copied" : children}
      </Button>
      <span className="sr-only" aria-live="polite">
        {copied === "yes" ? `The ${what} is copied.` : ""}
      </span>
      {copied === "by hand" && (
        <label className="w-full text-[12.5px] text-soft">
          This page may not use the clipboard. Copy the {what} here:
          <textarea
            readOnly
            rows={3}
            value={text}
            onFocus={(event) => event.currentTarget.select()}
            className="mt-1 w-full rounded-lg border border-line bg-wash p-2 font-mono text-xs text-ink"
          />
        </label>
      )}
    </>
  );
}
