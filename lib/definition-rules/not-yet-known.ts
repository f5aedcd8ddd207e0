// ${VAR} $VAR $$X$$ $(x) {{x}} {x} {% x %} <X> __X__ %X% @X@: the marks of shell, Terraform, Jinja, ecspresso, envsubst
// and of people.
const MARK = /\$[\w({$]|\{\{|\{%|\{[^{}]+\}|<[^<>]+>|__[A-Z][A-Z0-9_]*__|%[A-Z_]{2,}%|@[A-Z_]{2,}@/
const LONGEST = 1024

/** Whether a name, an image or a number is still to be filled in by a template. */
export function isPlaceholder(text: string): boolean {
  return MARK.test(text.slice(0, LONGEST))
}

/**
 * What CloudFormation puts in place of a value at deploy time: something unknown, or nothing.
 * Source: CloudFormation template reference, intrinsic functions; pseudo parameters, AWS::NoValue.
 */
export function deployTime(value: unknown): 'unknown' | 'absent' | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const keys = Object.keys(value)
  if (keys.length === 1 && keys[0] === 'Ref') {
    return (value as { Ref: unknown }).Ref === 'AWS::NoValue' ? 'absent' : 'unknown'
  }
  return keys.some((key) => key.startsWith('Fn::')) ? 'unknown' : null
}
