"use client";

import { useState } from "react";
import { CopyButton } from "./copy-button";
import { LoopbackNote } from "./loopback-note";
import { QrCode } from "./qr-code";
import { useAddresses } from "./use-addresses";

/**
 * A path of this server as a link for another device, to be scanned or copied. A page that is open as localhost puts an
 * address into it that others reach.
 */
export function LinkToSend({ path, label }: { path: string; label: string }) {
  const addresses = useAddresses();
  const [chosen, setChosen] = useState<string>();
  if (!addresses) return <div aria-busy className="min-h-72" />;
  const { forOthers } = addresses;
  const link = `${chosen ?? forOthers[0] ?? location.origin}${path}`;
  return (
    <div className="grid gap-x-5 gap-y-4 sm:grid-cols-[17rem_1fr]">
      <QrCode text={link} label={label} />
      <div className="flex min-w-0 flex-col items-start gap-3">
        <a
          href={link}
          target="_blank"
          rel="noreferrer"
          className="max-h-36 overflow-y-auto rounded-[10px] bg-wash px-2.5 py-2 font-mono text-[12.5px]/[1.6] font-medium break-all hover:underline"
        >
          {link}
        </a>
        {forOthers.length > 1 && (
          <label className="text-[13px] text-soft">
            With the address{" "}
            <select
              value={chosen ?? forOthers[0]}
              onChange={(event) => setChosen(event.target.value)}
              className="rounded-lg border border-line bg-card px-2 py-1 text-ink pointer-coarse:min-h-11"
            >
              {forOthers.map((origin) => (
                <option key={origin}>{origin}</option>
              ))}
            </select>
          </label>
        )}
        <CopyButton primary text={link} what="link">
          Copy link
        </CopyButton>
        <LoopbackNote addresses={addresses} path={path} />
      </div>
    </div>
  );
}
