import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { checkCommand } from '@/lib/definition-rules/check-command'
import type { FileProblem } from '@/lib/definition-rules/report'
import { compiledMessages } from '@/lib/messages/compile'
import type { Locale } from '@/lib/messages/locale'
import { translator } from '@/lib/messages/translate'

const LARGEST_BYTES = 64 * 2 ** 20
const problems: Readonly<Record<string, FileProblem>> = { ENOENT: 'NoFile', EISDIR: 'Folder', EACCES: 'NotAllowed' }

/** Checks task definitions on the command line. Shape: the exit code. */
export async function checkDefinitionFiles(words: readonly string[]): Promise<number> {
  const locale = terminalLocale()
  // A reader such as `head` that has seen enough closes the pipe: nothing is wrong then.
  process.stdout.on('error', () => process.exit(process.exitCode ?? 0))
  return await checkCommand(words, {
    read: (file) => readBytes(file),
    print: (text) => void process.stdout.write(text),
    printError: (text) => void process.stderr.write(text),
    translate: translator(locale, compiledMessages(locale)),
  })
}

async function readBytes(file: string): Promise<Uint8Array | FileProblem> {
  try {
    const bytes = file === '-' ? await readStandardInput() : readFileSync(resolve(callersFolder(), file))
    return bytes.length > LARGEST_BYTES ? 'TooLarge' : bytes
  } catch (error) {
    return problems[(error as NodeJS.ErrnoException).code ?? ''] ?? 'Unreadable'
  }
}

async function readStandardInput(): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk)
    size += chunk.length
    if (size > LARGEST_BYTES) break
  }
  return Buffer.concat(chunks)
}

// npm runs scripts in the package's folder, and tells where it was called.
function callersFolder(): string {
  return (process.env.npm_lifecycle_event === 'check-definition' && process.env.INIT_CWD) || process.cwd()
}

function terminalLocale(): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  return (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ja') ? 'ja' : 'en'
}
