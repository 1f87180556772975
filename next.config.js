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
  // What the proxy holds of a body where Next.js serves by itself, in bytes: the routes refuse more than half of it, unread.
  experimental: { proxyClientMaxBodySize: 8192 },
  // `npm test` checks the types, of the tests too; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
});
