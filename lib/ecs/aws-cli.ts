type Value = string | number | true | readonly string[]

/** Where a command goes: the region, and the endpoint where it is not AWS's own. */
export type CliPlace = { readonly region: string; readonly endpoint: string | null }

/**
 * The aws CLI line that asks the same ECS for the same thing; options in the order given, empty ones left out; `true` is a flag.
 * Shape: `aws ecs describe-tasks --cluster shop-prod --tasks 9f2c41d0 --region ap-northeast-1`, ready for a POSIX shell.
 * Source: AWS CLI command reference, ecs; AWS CLI User Guide, Command line options (`--endpoint-url`).
 */
export function awsCli(place: CliPlace, command: string, options: Readonly<Record<string, Value>> = {}): string {
  const endpoint = place.endpoint ?? []
  const all: Readonly<Record<string, Value>> = { ...options, region: place.region, 'endpoint-url': endpoint }
  const words = Object.entries(all).flatMap(([name, value]) => {
    if (value === true) return [`--${name}`]
    const values = typeof value === 'object' ? value : [String(value)]
    return values.length ? [`--${name}`, ...values.map(quoted)] : []
  })
  return ['aws', 'ecs', command, ...words].join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
