import { fileURLToPath } from "node:url";
import createMDX from "@next/mdx";
import { overTls, securityHeaders } from "./lib/http/security-headers.js";
import { neededPackages } from "./scripts/lane/packages.js";

process.env.NEXT_TELEMETRY_DISABLED = "1";

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

/** `scripts/serve.js` with the routes that it answers itself, which it loads as source, and the packages that these use. */
const ownServer = [
  "scripts/{serve,run,orphaned}.js",
  "scripts/lane/*.js",
  "{app,components,lib}/**/*.{ts,js}",
  ...neededPackages().map((name) => `node_modules/${name}/**/*.{js,cjs,mjs,json}`),
];

/** @type {import("next").NextConfig} */
export default withMDX({
  reactStrictMode: true,
  poweredByHeader: false,
  // Nothing shows pictures that have to be made smaller: whoever asks for one would only cost time.
  images: { unoptimized: true },
  // What the proxy holds of a body where Next.js serves by itself, in bytes: the routes refuse more than half of it, unread.
  experimental: { proxyClientMaxBodySize: 8192 },
  // `.next/standalone` is all that a server needs, for a small image.
  output: "standalone",
  outputFileTracingIncludes: { "/*": ownServer },
  headers: () => [
    // What the router answers itself in the place of a route, OPTIONS or where an address ends in a slash, no cache keeps.
    { source: "/(api|labs)/:path*", headers: listed({ "Cache-Control": "no-store" }) },
    { source: "/:path*", headers: listed(securityHeaders) },
    {
      source: "/:path*",
      has: [{ type: "header", key: "x-forwarded-proto", value: "(?:.*,\\s*)?[hH][tT][tT][pP][sS]" }],
      headers: listed(overTls),
    },
  ],
  // `npm test` checks the types, of the tests too; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
});

function listed(headers) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}
