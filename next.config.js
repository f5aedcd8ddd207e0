/** @type {import('next').NextConfig} */
module.exports = {
  typedRoutes: false,
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  images: { unoptimized: true },
}
