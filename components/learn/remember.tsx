"use client";

import { useEffect } from "react";
import { progressStore } from "./progress";

/** Remembers which chapter was read last. */
export function Remember({ slug }: { slug: string }) {
  useEffect(() => progressStore.change((progress) => ({ ...progress, last: slug })), [slug]);
  return null;
}
