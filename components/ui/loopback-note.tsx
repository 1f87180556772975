import { Fragment } from "react";
import type { Addresses } from "./use-addresses";

type Props = {
  addresses: Addresses | null;
  /** What others should open, where it is not this page. */
  path?: string;
};

/** Says of a page that is open as localhost that others have to open it under another address, and which. */
export function LoopbackNote({ addresses, path }: Props) {
  if (!addresses?.onlyHere) return null;
  const { forOthers } = addresses;
  const same = path ?? `${location.pathname}${location.search}${location.hash}`;
  return (
    <p role="note" className="rounded-[10px] bg-wash px-3 py-2 text-[13px]/[1.5] [overflow-wrap:anywhere]">
      The address {location.host} works only on this computer.{" "}
      {forOthers.length === 0
        ? "For others, open the lab under this computer’s name or address in your network."
        : "Others on your network reach it at "}
      {forOthers.map((origin, at) => (
        <Fragment key={origin}>
          {at > 0 && " or "}
          <a href={`${origin}${same}`} className="underline decoration-edge underline-offset-2">
            {origin}
          </a>
        </Fragment>
      ))}
      {forOthers.length > 0 && "."}
    </p>
  );
}
