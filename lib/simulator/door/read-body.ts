import type { IncomingMessage } from 'node:http'

/** The body of a request as text; null when it is larger than `maxBytes` (it is read to its end all the same). */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes <= maxBytes) chunks.push(chunk)
  }
  return bytes <= maxBytes ? Buffer.concat(chunks).toString('utf8') : null
}
