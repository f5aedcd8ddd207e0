import { type NextRequest, NextResponse } from 'next/server'
import { allowedHosts, type Refusal, refusalOf } from '@/lib/api/guard'
import { apiSecurityHeaders, pageSecurityHeaders } from '@/lib/api/security-headers'

/** Runs before every request: refuses what is foreign, and gives each page its own nonce and security headers. */
export function proxy(request: NextRequest): NextResponse {
  const refusal = refusalOf(request, allowedHosts())
  if (refusal && !isPlaygroundLink(request, refusal)) return refuse(request, refusal)
  if (/^\/api(\/|$)/.test(request.nextUrl.pathname)) return withHeaders(NextResponse.next(), apiSecurityHeaders)
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const security = pageSecurityHeaders(nonce, process.env.NODE_ENV === 'development')
  // Next reads the nonce for its own scripts from the request's policy; whatever the client sent under these names is lost.
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', security['content-security-policy'])
  return withHeaders(NextResponse.next({ request: { headers } }), security)
}

// A link of the playground is made to be handed on. Its definition stands in the fragment, which a page of ours in between
// would lose; the page itself knows nothing of any account.
function isPlaygroundLink({ method, headers, nextUrl }: NextRequest, refusal: Refusal): boolean {
  const isFollowed = headers.get('sec-fetch-dest') === 'document' && headers.get('sec-fetch-mode') === 'navigate'
  return refusal === 'site' && method === 'GET' && nextUrl.pathname === '/playground' && isFollowed
}

const sentences: Readonly<Record<Refusal, string>> = {
  method: 'ecscope only reads: it answers GET and HEAD. / 読み取り専用のため、GET と HEAD にのみ応答します。',
  host: 'This is not the host that ecscope answers to. Open it as 127.0.0.1 or localhost, or name the host in ECSCOPE_ALLOWED_HOSTS. / このホスト名には応答しません。127.0.0.1 か localhost で開くか、ECSCOPE_ALLOWED_HOSTS に追加してください。',
  origin:
    'Another site asked for this page. Open ecscope from the address bar or from its own pages. / 別のサイトからのリクエストです。アドレスバーから開いてください。',
  site: 'Another site asked for this page. Open ecscope from the address bar or from its own pages. / 別のサイトからのリクエストです。アドレスバーから開いてください。',
}

function refuse(request: NextRequest, refusal: Refusal): NextResponse {
  if (refusal === 'method') return text(405, sentences.method, { allow: 'GET, HEAD' })
  const isFollowedLink = refusal === 'site' && request.headers.get('sec-fetch-dest') === 'document'
  return isFollowedLink ? ownLinkPage(request) : text(403, sentences[refusal])
}

function text(status: number, sentence: string, headers: Record<string, string> = {}): NextResponse {
  const type = { 'content-type': 'text/plain; charset=utf-8' }
  return new NextResponse(`${sentence}\n`, { status, headers: { ...apiSecurityHeaders, ...type, ...headers } })
}

// A link in a chat is foreign too, and refused like everything foreign; one more click, made on our own page, is not.
function ownLinkPage(request: NextRequest): NextResponse {
  const href = `${request.nextUrl.pathname}${request.nextUrl.search}`.replace(
    /[&<>"']/g,
    (sign) => `&#${sign.charCodeAt(0)};`,
  )
  const html = `<!doctype html><meta charset="utf-8"><title>ecscope</title><p>Another site led here. / 別のサイトから開かれました。</p><p><a href="${href}">Open in ecscope / ecscope で開く</a></p>`
  return new NextResponse(html, {
    status: 403,
    headers: { ...apiSecurityHeaders, 'content-type': 'text/html; charset=utf-8' },
  })
}

function withHeaders(response: NextResponse, headers: Readonly<Record<string, string>>): NextResponse {
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value)
  return response
}
