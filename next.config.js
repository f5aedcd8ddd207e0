/** @type {import('next').NextConfig} */
module.exports = {
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  images: { unoptimized: true },
  // Next compresses an answer only when its type stands before the handler runs (vercel/next.js#98007).
  headers: async () => [{ source: '/api/:path*', headers: [{ key: 'content-type', value: 'application/json' }] }],
}
