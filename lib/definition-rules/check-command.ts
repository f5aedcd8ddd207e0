import { isLaunchType, type LaunchType } from '@/lib/ecs/task-definition'
import { visibleText } from '@/lib/ecs/visible-text'
import { checkBytes } from './check-text'
import {
  type CheckedFile,
  countAll,
  type FileProblem,
  printJson,
  printProblems,
  printText,
  type Translate,
} from './report'

/** What the command needs of the machine it runs on. */
export type CommandSurroundings = {
  /** The bytes of a file, of standard input for `-`, or why there are none. */
  readonly read: (file: string) => Promise<Uint8Array | FileProblem>
  readonly print: (text: string) => void
  readonly printError: (text: string) => void
  readonly translate: Translate
}

type Options = {
  readonly files: readonly string[]
  readonly isJson: boolean
  readonly isHelp: boolean
  readonly launchType: LaunchType | undefined
}

/**
 * Checks the task definitions of files. Shape: the exit code: 0 without errors, 1 with, 2 when something could not be
 * read or the arguments cannot be understood.
 */
export async function checkCommand(words: readonly string[], surroundings: CommandSurroundings): Promise<0 | 1 | 2> {
  const { print, printError, translate } = surroundings
  const options = readOptions(words, translate)
  if (typeof options === 'string') {
    printError(`${options}\n${translate('check.usage')}\n`)
    return 2
  }
  if (options.isHelp) {
    print(`${translate('check.usage')}\n`)
    return 0
  }
  const files: CheckedFile[] = []
  for (const file of options.files) files.push(await checkFile(file, options.launchType, surroundings))
  const text = options.isJson ? printJson(files, translate) : printText(files, translate)
  const problems = options.isJson ? '' : printProblems(files, translate)
  if (text !== '') print(`${text}\n`)
  if (problems !== '') printError(`${problems}\n`)
  const { errors, unreadable } = countAll(files)
  if (unreadable > 0) return 2
  return errors > 0 ? 1 : 0
}

async function checkFile(
  file: string,
  launchType: LaunchType | undefined,
  { read }: CommandSurroundings,
): Promise<CheckedFile> {
  const bytes = await read(file)
  const name = file === '-' ? '<stdin>' : file
  if (typeof bytes === 'string') return { file: name, problem: bytes }
  return { file: name, ...checkBytes(bytes, { launchType }) }
}

function readOptions(words: readonly string[], translate: Translate): Options | string {
  const files: string[] = []
  let isJson = false
  let isHelp = false
  let launchType: LaunchType | undefined
  let areFilesOnly = false
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (areFilesOnly || word === '-' || !word.startsWith('-')) files.push(word)
    else if (word === '--') areFilesOnly = true
    else if (word === '--json') isJson = true
    else if (word === '--help' || word === '-h') isHelp = true
    else if (word === '--launch-type' || word.startsWith('--launch-type=')) {
      const value = word.includes('=') ? word.slice(word.indexOf('=') + 1) : (rest.shift() ?? '')
      if (!isLaunchType(value)) return translate('check.wrongLaunchType', { value: visibleText(value) })
      launchType = value
    } else return translate('check.unknownOption', { option: visibleText(word) })
  }
  if (files.length === 0 && !isHelp) return translate('check.noFile')
  return { files, isJson, isHelp, launchType }
}
