/** Why a request is refused before anything looks at its path; null when it is ours. */
export type Refusal = 'method' | 'host' | 'origin' | 'site'

/** What the guard looks at. */
export type RequestFacts = { readonly method: string; readonly headers: Headers }

const LOOPBACK_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i

/**
 * Refuses every request that did not come from this server's own pages or from somebody's address bar.
 * A foreign Host is DNS rebinding, a foreign Origin or Sec-Fetch-Site another site's page. Listening on loopback alone is no
 * protection: a browser on this machine reaches it on behalf of any page.
 * Source: Fetch Metadata Request Headers, W3C; Fetch standard, Origin header.
 */
export function refusalOf({ method, headers }: RequestFacts, allowedHosts: readonly string[] = []): Refusal | null {
  const host = headers.get('host') ?? ''
  if (!LOOPBACK_HOST.test(host) && !allowedHosts.includes(host.toLowerCase())) return 'host'
  const origin = headers.get('origin')
  if (origin !== null && origin !== `http://${host}` && origin !== `https://${host}`) return 'origin'
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return 'site'
  return method === 'GET' || method === 'HEAD' ? null : 'method'
}

/** Hosts beside loopback that this server answers to, from `ECSCOPE_ALLOWED_HOSTS` (comma-separated, with port). */
export function allowedHosts(environment: NodeJS.ProcessEnv = process.env): readonly string[] {
  return (environment.ECSCOPE_ALLOWED_HOSTS ?? '')
    .split(',')
    .map((host) => host.trim().toLowerCase())
    .filter((host) => host !== '')
}
