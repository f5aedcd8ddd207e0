const SECRET_WORD =
  /^(?:keys?|auth|authorization|bearer|creds?|jwt|dsn|pat|pin|pwd?|salt|sig|signature|cookies?|otp|sas|webhook)$|(?:pass(?:word|wd|phrase|code)?|secret|token|credential|apikey|accesskey|secretkey|privatekey|authkey|pw)s?$/
const HARMLESS_WORD = /^(?:compass|bypass|surpass|tokens)$/
// A name that ends so names a place or a size, not the secret: PASSWORD_FILE, --ssl-key-path, --token-ttl.
const POINTER_WORD = /^(?:file|path|dir|directory|arn|ttl|timeout|length|size|count)$/

// A key that names a place in data opens nothing: tag_key, Json_date_key, --sort-key.
const DATA_KEY = /^(?:tag|sort|partition|date|primary|foreign|routing|object|row|group|label|field|log)keys?$/

/** Whether a name (option, flag, variable, header, label) is one that secrets are kept under. */
export function isSecretName(name: string): boolean {
  const words = wordsOf(name)
  if (POINTER_WORD.test(words.at(-1) ?? '')) return false
  const pairs = words.map((word, index) => word + (words[index + 1] ?? ''))
  if (pairs.includes('connectionstring')) return true
  const opening = pairs.some((pair) => DATA_KEY.test(pair)) ? words.filter((word) => !/^keys?$/.test(word)) : words
  return opening.some(isSecretWord)
}

function isSecretWord(word: string): boolean {
  return SECRET_WORD.test(word) && !HARMLESS_WORD.test(word)
}

// Variables of a shell are written in capitals; anything else after a dollar sign may be the password itself.
const VARIABLE = /^\$(?:[A-Z_][A-Z0-9_]*|\{[A-Z_][A-Z0-9_]*\}?|\(\w+\)?)$/

/** Whether a value behind a secret name may be the secret: not empty, not a switch, not the name of a variable. */
export function isSecretValue(value: string): boolean {
  const bare = value.replace(/^["'`\\]+|["'`\\]+$/g, '')
  return bare !== '' && !VARIABLE.test(bare) && !/^(?:true|false|yes|no|on|off|none|null)$/i.test(bare)
}

// Lengths are bounded so that no text, however made, costs more than a few passes.
const SHAPES: readonly RegExp[] = [
  /:\/\/[^\s/?#@:]{0,200}:(?!\$\{?[A-Z_][A-Z0-9_]*\}?@)[^\s/?#@]{1,500}@/, // scheme://user:password@host
  /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{12,}/, // AWS access key
  /\beyJ[\w-]{6,}\.[\w-]{4,}/, // JSON Web Token
  /\b(?:gh[pousr]_\w{16,}|github_pat_\w{16,}|glpat-[\w-]{16,}|xox[a-z]-[\w-]{8,}|npm_\w{20,}|hf_\w{20,}|shpat_\w{16,})/,
  /\b(?:[srp]k[-_](?:live|test|proj|ant)[-_][\w-]{8,}|sk-\w{16,}|AIza[\w-]{30,}|ya29\.[\w-]{10,}|SG\.[\w-]{16,}\.)/,
  /-----BEGIN [A-Z ]{0,30}PRIVATE KEY/,
  /\bbearer\s{1,4}(?!\$)[\w.~+/=-]{16,}/i,
  /hooks\.slack\.com\/services\/\w/,
]

/** Whether a text contains something that has the shape of a secret, whatever its name. */
export function hasSecretShape(text: string): boolean {
  return SHAPES.some((shape) => shape.test(text))
}

/** The secret shapes, for replacing them in a text. */
export const secretShapes: readonly RegExp[] = SHAPES.map((shape) => new RegExp(shape.source, `g${shape.flags}`))

const ARN = /arn:aws[\w-]*:[\w-]*:[\w-]*:\d*:[\w/:.@+*-]+/g

/** A text without its ARNs, whose words (`:secret:prod/db`) name secrets and never hold them. */
export function withoutArns(text: string): string {
  return text.replace(ARN, '')
}

const DIGEST = /sha256:[0-9a-f]{64}/g
const CANDIDATE = /[A-Za-z0-9+=_-]{20,}/g
const FORTY = /(?<![A-Za-z0-9/+])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+])/g
const RESOURCE_ID = /^[a-z]{1,12}-[0-9a-f]{8,17}$/
const MIXED_SHARE = 0.35

/**
 * Whether a text contains a long run that looks random: kinds of characters alternate more than in any word.
 * Shape: image digests (`sha256:…`) and ids of AWS resources do not count.
 */
export function hasRandomRun(text: string): boolean {
  const rest = text.replace(DIGEST, '')
  if ((rest.match(FORTY) ?? []).some(isAwsSecretKey)) return true
  return (rest.match(CANDIDATE) ?? []).some((run) => !RESOURCE_ID.test(run) && mixedShare(run) >= MIXED_SHARE)
}

// Secret access keys are forty characters of base64; a path of that length seldom has all three kinds.
function isAwsSecretKey(run: string): boolean {
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d/.test(run)
}

/** A text in which everything of the shape of an AWS secret access key is replaced. */
export function redactSecretKeys(text: string, replacement: string): string {
  return text.replace(FORTY, (run) => (isAwsSecretKey(run) ? replacement : run))
}

function mixedShare(run: string): number {
  const kinds = [...run].map(kindOf).filter((kind) => kind !== null)
  const changes = kinds.filter((kind, index) => index > 0 && kind !== kinds[index - 1]).length
  return changes / Math.max(1, kinds.length - 1)
}

function kindOf(character: string): 'digit' | 'lower' | 'upper' | null {
  if (character >= '0' && character <= '9') return 'digit'
  if (character >= 'a' && character <= 'z') return 'lower'
  return character >= 'A' && character <= 'Z' ? 'upper' : null
}

function wordsOf(name: string): readonly string[] {
  const split = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').toLowerCase()
  return split.split(/[^a-z0-9]+/).filter((word) => word !== '')
}
