"use client";

import { useEffect } from "react";
import { progressStore } from "./progress-store";

/** Remembers which chapter was read last. */
export function Remember({ slug }: { slug: string }) {
  useEffect(() => progressStore.change((progress) => ({ ...progress, last: slug })), [slug]);
  return null;
}
