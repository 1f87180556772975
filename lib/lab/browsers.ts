/** The three cookie jars of a lab, and who signs in with each. */
export const browsers = { alice: "alice", bob: "bob", attacker: "mallory" } as const;
export type Browser = keyof typeof browsers;

export const isBrowser = (name: string): name is Browser => Object.hasOwn(browsers, name);

/** Where a browser meets a mechanism's copy of the site. Its cookies are scoped to this path. */
export const sitePath = (lab: string, browser: Browser, mechanism: string) =>
  `/labs/${lab}/${browser}/${mechanism}`;
