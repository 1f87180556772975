import type { PartKind } from "@/lib/anatomy/anatomy";

/** A part of a cookie as it stands in its text. */
export const marked: Record<PartKind, string> = {
  payload: "bg-payload-bg text-payload",
  time: "bg-time-bg text-time",
  signature: "bg-signature-bg text-signature",
  id: "bg-id-bg text-id",
  sealed: "bg-sealed-bg text-sealed",
  frame: "bg-frame-bg text-frame",
};

/** The name of a part. */
export const coloured: Record<PartKind, string> = {
  payload: "text-payload",
  time: "text-time",
  signature: "text-signature",
  id: "text-id",
  sealed: "text-sealed",
  frame: "text-frame",
};
