export const tutorialTitle = "What can a stolen session cookie do?";
export const tutorialDescription =
  "A tutorial in short chapters: foretell what comes of a stolen cookie, send it with real requests, and see which check decides.";

/** The chapters of the tutorial in their order, as its addresses and its table of contents name them. */
export const chapterTitles = [
  { slug: "what-is-in-the-cookie", title: "What is in the cookie?" },
  { slug: "the-browser-is-not-the-guard", title: "The browser is not the guard" },
  { slug: "signing-and-encrypting", title: "Signing and encrypting" },
  { slug: "the-time-inside", title: "The time inside" },
  { slug: "logging-out-of-nothing", title: "Logging out of nothing" },
  { slug: "the-session-on-the-server", title: "The session on the server" },
  { slug: "half-a-logout", title: "Half a logout" },
  { slug: "the-thief-who-never-leaves", title: "The thief who never leaves" },
  { slug: "making-a-token-revocable", title: "Making a token revocable" },
  { slug: "what-none-of-them-stops", title: "What none of them stops" },
  { slug: "your-own-application", title: "Your own application" },
] as const;

export type ChapterSlug = (typeof chapterTitles)[number]["slug"];

export const chapterPath = (slug: ChapterSlug, section?: string) =>
  `/learn/${slug}${section ? `#${section}` : ""}`;

export const summaryTitle = "What you have learned";
export const summaryDescription =
  "What you foretold of a stolen session cookie, what real requests then showed, and how you answered.";
export const summaryPath = "/learn/summary";
