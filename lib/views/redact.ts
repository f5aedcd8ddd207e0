import { isSecretName, isSecretValue, redactSecretKeys, secretShapes } from './secret'
import { FLAG, SHORT_FLAGS } from './secret-argument'

/** What stands where a secret was taken out of a text. */
export const REDACTED = '•••'
const ASSIGNMENT = /(?<![\w.-])([A-Za-z_][\w.-]{0,80}["'\\]{0,2}=["'\\]{0,2})([^\s"'&,;)}\\]+)/g
const JSON_PAIR = /("([\w.-]{1,80})\\?"\s{0,4}:\s{0,4}\\?")([^"\\]+)/g
// In prose a colon follows many words; after these few, a value with a digit is not prose.
const LABEL =
  /(?<![\w.:-])((?:[\w-]{0,40}(?:password|passwd|passphrase|api[-_]?key|token|authorization|secret)):\s{0,4}(?:(?:bearer|basic)\s{1,4})?)(?=[^\s,;:]*\d)([^\s,;:]{6,})/gi
// A runtime quotes the command that it could not run: from the program's name to the end of the secret.
const COMMAND = new RegExp(`(?:${SHORT_FLAGS.source})\\S*`, 'g')
// In prose only a quoted value can be one: «the resource identified by X» is none.
const SETTING = /\b(?:(?:identified\s{1,3}by|password)\s{1,3}\\?["'][^\s"']+|(?:requirepass|masterauth)\s{1,3}\S+)/gi
const LONGEST_TEXT = 20_000

/**
 * A sentence of AWS with obvious secrets taken out and everything else verbatim: access keys, tokens, passwords in URLs,
 * and values that follow a secret name.
 * Shape: the secret becomes •••; a text longer than any that AWS sends is cut.
 */
export function redact(text: string): string {
  const named = redactAssignments(text.slice(0, LONGEST_TEXT))
    .replace(JSON_PAIR, (all, start: string, name: string, value: string) =>
      isNamed(name, value) ? start + REDACTED : all,
    )
    .replace(LABEL, `$1${REDACTED}`)
    .replace(FLAG, (all, name: string, value: string) =>
      isNamed(name, value) ? all.slice(0, all.length - value.length) + REDACTED : all,
    )
    .replace(COMMAND, (command) => `${command.split(/\s/, 1)[0]} ${REDACTED}`)
    .replace(SETTING, (setting) => `${setting.split(/\s/, 1)[0]} ${REDACTED}`)
  return redactSecretKeys(
    secretShapes.reduce((rest, shape) => rest.replace(shape, maskShape), named),
    REDACTED,
  )
}

// A value may hold assignments of its own: url=https://host/?token=x.
function redactAssignments(text: string, depth = 3): string {
  return text.replace(ASSIGNMENT, (all, name: string, value: string) => {
    if (isNamed(name, value)) return name + REDACTED
    return depth > 0 && value.includes('=') ? name + redactAssignments(value, depth - 1) : all
  })
}

function isNamed(name: string, value: string): boolean {
  return isSecretName(name) && isSecretValue(value)
}

function maskShape(secret: string): string {
  return secret.startsWith('://') ? `://${secret.slice(3, secret.indexOf(':', 3))}:${REDACTED}@` : REDACTED
}
