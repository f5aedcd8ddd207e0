import type { KeyValuePair } from '@aws-sdk/client-ecs'
import { visibleLines, visibleText } from '@/lib/ecs/visible-text'
import type { Shown } from './container'
import { objectsOf, textOf } from './field'
import { hasRandomRun, hasSecretShape, isSecretName, isSecretValue, withoutArns } from './secret'
import { FLAG, isFlag, SHORT_FLAGS, STATEMENT } from './secret-argument'
import type { Masked } from './view'

/** What travels instead of a value that must not leave the server. */
export const MASKED: Masked = { masked: true }

// NAME=value, "name": "value", Name: value, also inside another value; bounded so that a long text stays cheap.
const PAIR =
  /(?<![\w.-])(-{0,2}[A-Za-z_][\w.-]{0,80})["'\\\]]{0,3}\s{0,4}[=:]\s{0,4}["'\\]{0,3}(?=([^\s"'&,;}\\]{1,300}))/g
// Parameters that hold where a secret is kept, never the secret.
const REFERENCE_NAME = /^(?:credentialsParameter|credentialSpecs|kmsKeyId)$/
const LONGEST_TEXT = 20_000

/**
 * Whether an argument, a script or an option value contains what looks like a secret. When in doubt, it does.
 * Shape: a text too long to be read to its end counts as one that does.
 */
function looksSecret(text: string): boolean {
  if (text.length > LONGEST_TEXT) return true
  const rest = withoutArns(text)
  return (
    hasSecretShape(text) || hasSecretPair(rest) || SHORT_FLAGS.test(rest) || STATEMENT.test(rest) || hasRandomRun(rest)
  )
}

/**
 * Arguments as they may be shown: one that looks secret is masked, and so is the one after a flag that names a secret.
 * Shape: as many as there were, in their order.
 */
export function shownArguments(args: readonly string[]): readonly Shown[] {
  const whole = args.join(' ')
  const isShortFlagUsed = whole.length <= LONGEST_TEXT && SHORT_FLAGS.test(whole)
  return args.map((arg, index) => {
    const isSecret =
      looksSecret(arg) || isAfterSecretFlag(args, index) || (isShortFlagUsed && isShortSecret(args, index))
    return isSecret ? MASKED : visibleLines(arg)
  })
}

/** One option as it may be shown: a value under a secret name, or one that looks secret, is masked. */
export function shownSetting(name: string, value: string): Shown {
  const isNamedSecret = isSecretName(name) && !REFERENCE_NAME.test(name) && !/^arn:aws/.test(value)
  return (isNamedSecret && isSecretValue(value)) || looksSecret(value) ? MASKED : visibleText(value)
}

/** An option shown only when its name is known to be harmless; every other value is masked. */
export function shownOption(harmlessNames: ReadonlySet<string>, name: string, value: string): Shown {
  return harmlessNames.has(name.toLowerCase()) && !looksSecret(value) ? visibleText(value) : MASKED
}

function hasSecretPair(text: string): boolean {
  return [PAIR, FLAG].some((pattern) =>
    [...text.matchAll(pattern)].some(([, name = '', value = '']) => isSecretName(name) && isSecretValue(value)),
  )
}

function isAfterSecretFlag(args: readonly string[], index: number): boolean {
  const before = args[index - 1] ?? ''
  const isName = /^(?:--?)?[A-Za-z][\w.-]{0,80}:?$/.test(before)
  return isName && isSecretName(before) && !isFlag(args[index] ?? '') && isSecretValue(args[index] ?? '')
}

function isShortSecret(args: readonly string[], index: number): boolean {
  const arg = args[index] ?? ''
  return /^-[paPwk]./.test(arg) || /^(?:-[paPwkuU]|--user|login)$/.test(args[index - 1] ?? '')
}

/** The names of environment variables, in their order; that a name is listed says that it is set. */
export function environmentView(
  environment: readonly KeyValuePair[] | undefined,
): readonly { readonly name: string; readonly value: Masked }[] {
  return objectsOf(environment).map(({ name }) => ({ name: textOf(name) ?? '', value: MASKED }))
}
