import createMDX from "@next/mdx";

/** Turbopack takes plugins by name, with options that are plain data. */
const withMDX = createMDX({
  options: {
    remarkPlugins: ["remark-gfm"],
    rehypePlugins: [
      "rehype-slug",
      [
        "@shikijs/rehype",
        {
          themes: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
          defaultColor: "light-dark()",
        },
      ],
    ],
  },
});

/** @type {import("next").NextConfig} */
export default withMDX({
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types, of the tests too; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
});
