import type { Metadata } from "next";

/** What a browser's tab, search results and shared links show of a page. */
export function pageMetadata(title: string, description: string): Metadata {
  const shared = { title, description };
  return {
    title: `${title} · Session Replay Lab`,
    description,
    openGraph: { ...shared, type: "article", siteName: "Session Replay Lab" },
    twitter: { ...shared, card: "summary_large_image" },
  };
}
