import { LARGEST_TEXT } from './largest-text'

/** A file that somebody dropped or chose. */
export type GivenFile = { readonly file: Blob & { readonly name: string }; readonly isFolder: boolean }

/** Why no text comes of what was given. Shape: its sentence is `playground.file.<reason>`. */
export type FileRefusal = {
  readonly reason: 'nothing' | 'several' | 'folder' | 'tooLarge' | 'notText' | 'unreadable'
  /** Empty unless it is about one file. */
  readonly name: string
}

/** The text of the one file that was given, or why there is none. Errors: none. */
export async function readGiven(files: readonly GivenFile[]): Promise<{ readonly text: string } | FileRefusal> {
  const [given, ...others] = files
  if (!given) return { reason: 'nothing', name: '' }
  if (others.length > 0) return { reason: 'several', name: '' }
  const { file, isFolder } = given
  const { name } = file
  if (isFolder) return { reason: 'folder', name }
  if (file.size > LARGEST_TEXT) return { reason: 'tooLarge', name }
  try {
    const text = textOf(await file.arrayBuffer())
    return text === null ? { reason: 'notText', name } : { text }
  } catch {
    return { reason: 'unreadable', name }
  }
}

/** Null when it is no UTF-8, or has the zeros that no text has. */
function textOf(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
