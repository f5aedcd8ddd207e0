type Value = string | number | readonly string[]

/**
 * The aws CLI line that asks ECS for the same thing; options in the order given, empty ones left out.
 * Shape: `aws ecs describe-tasks --cluster shop-prod --tasks 9f2c41d0 --region ap-northeast-1`, ready for a POSIX shell.
 * Source: AWS CLI command reference, ecs.
 */
export function awsCli(command: string, options: Readonly<Record<string, Value>>): string {
  const words = Object.entries(options).flatMap(([name, value]) => {
    const values = typeof value === 'object' ? value : [String(value)]
    return values.length ? [`--${name}`, ...values.map(quoted)] : []
  })
  return ['aws', 'ecs', command, ...words].join(' ')
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
