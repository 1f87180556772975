import { fileURLToPath } from "node:url";
import createMDX from "@next/mdx";

/** Turbopack takes plugins by name, with options that are plain data. */
const withMDX = createMDX({
  options: {
    remarkPlugins: ["remark-gfm"],
    rehypePlugins: [
      "rehype-slug",
      ["@shikijs/rehype", { theme: "github-light-high-contrast" }],
      fileURLToPath(new URL("components/learn/code-classes.js", import.meta.url)),
    ],
  },
});

/** @type {import("next").NextConfig} */
export default withMDX({
  reactStrictMode: true,
  poweredByHeader: false,
  // What the router answers itself in the place of a route, OPTIONS or where an address ends in a slash, no cache keeps either.
  headers: async () =>
    ["/api/:path*", "/labs/:path*"].map((source) => ({
      source,
      headers: [{ key: "Cache-Control", value: "no-store" }],
    })),
  // Nothing shows pictures that have to be made smaller: whoever asks for one would only cost time.
  images: { unoptimized: true },
  // `npm test` checks the types, of the tests too; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
});
