const createNextIntlPlugin = require("next-intl/plugin");

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  serverExternalPackages: ["postgres", "pino"],
  // Types are checked by `npm run check`, tests included; a start need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Without this every page carries the whole of both packages: 180 KB more, compressed.
  experimental: { optimizePackageImports: ["@digdir/designsystemet-react", "@navikt/aksel-icons"] },
};

module.exports = withNextIntl(config);
