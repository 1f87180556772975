/** @type {import("next").NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // `npm test` checks the types, of the tests too; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
};
