import { launchTypes } from '@/lib/ecs/task-definition'
import { LARGEST_TEXT } from './largest-text'
import { noSettings, type PlaygroundSettings } from './settings'

/** A definition as text, and how it is looked at. */
export type PlaygroundState = { readonly text: string; readonly settings: PlaygroundSettings }

/** Why a link gives no definition. Shape: its sentence is `playground.link.<reason>`. */
export type LinkProblem = 'newer' | 'broken' | 'tooLarge' | 'elsewhere'

/**
 * The longest address that is handed out. A fragment is never sent, and browsers take far longer ones; chats, mail and
 * tickets cut what is longer than they expect.
 * Source: RFC 9110, section 4.1, recommends that everybody supports URIs of at least 8000 octets.
 */
export const LONGEST_LINK = 8000

const VERSION = '1'

/**
 * The fragment of a link that restores a definition: compressed, in letters that no program escapes. Half a surrogate
 * pair has no UTF-8 and comes back as the replacement character.
 * Shape: `v=1&on=EC2&host=15731&nth=1&d=…`, without the #. Nothing of it ever leaves the browser.
 */
export async function packFragment({ text, settings }: PlaygroundState): Promise<string> {
  const { launchType, instanceMiB, definitionIndex } = settings
  return [
    `v=${VERSION}`,
    ...(launchType ? [`on=${launchType}`] : []),
    ...(instanceMiB === null ? [] : [`host=${instanceMiB}`]),
    ...(definitionIndex > 0 ? [`nth=${definitionIndex}`] : []),
    `d=${toBase64Url(await deflated(text))}`,
  ].join('&')
}

/**
 * What a fragment restores; null when it names no definition.
 * Errors: none; what cannot be restored is a `LinkProblem`. A link that would unpack to more than the playground takes
 * is given up on the way.
 */
export async function unpackFragment(fragment: string): Promise<PlaygroundState | LinkProblem | null> {
  const fields = new URLSearchParams(fragment.replace(/^#/, ''))
  const packed = fields.get('d')
  const version = fields.get('v')
  if (packed === null && version === null) return null
  if (version !== VERSION) return /^\d+$/.test(version ?? '') ? 'newer' : 'broken'
  if (packed === null || packed.length > 2 * LARGEST_TEXT) return packed === null ? 'broken' : 'tooLarge'
  const bytes = fromBase64Url(packed)
  const text = bytes && (await inflated(bytes))
  if (!text) return 'broken'
  return text === 'tooLarge' ? text : { text: text.text, settings: settingsOf(fields) }
}

function settingsOf(fields: URLSearchParams): PlaygroundSettings {
  return {
    launchType: launchTypes.find((each) => each === fields.get('on')) ?? noSettings.launchType,
    instanceMiB: wholeNumber(fields.get('host')) ?? noSettings.instanceMiB,
    definitionIndex: wholeNumber(fields.get('nth')) ?? noSettings.definitionIndex,
  }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}

async function deflated(text: string): Promise<Uint8Array> {
  const bytes = await passed(new TextEncoder().encode(text), new CompressionStream('deflate-raw'))
  return bytes ?? new Uint8Array()
}

async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<{ text: string } | 'tooLarge' | null> {
  try {
    const whole = await passed(bytes, new DecompressionStream('deflate-raw'), LARGEST_TEXT)
    if (!whole) return 'tooLarge'
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(whole) }
  } catch {
    return null
  }
}

/** Bytes that went through a stream; null when more come out than allowed. */
async function passed(
  bytes: Uint8Array<ArrayBuffer>,
  { writable, readable }: CompressionStream | DecompressionStream,
  most = Number.POSITIVE_INFINITY,
): Promise<Uint8Array | null> {
  const writer = writable.getWriter()
  // What fails here fails for the reader as well, who is the one to say so.
  const written = Promise.all([writer.write(bytes), writer.close()]).catch(() => {})
  const reader = readable.getReader()
  const chunks: Uint8Array[] = []
  let size = 0
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length
    if (size > most) {
      await reader.cancel()
      return null
    }
    chunks.push(next.value)
  }
  await written
  return joined(chunks, size)
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size)
  let at = 0
  for (const chunk of chunks) {
    whole.set(chunk, at)
    at += chunk.length
  }
  return whole
}

function toBase64Url(bytes: Uint8Array): string {
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  } catch {
    return null
  }
}
