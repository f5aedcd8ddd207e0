import type { Severity } from '@/lib/definition-rules/rule'
import type { Condition } from '@/lib/ecs/condition'

/** The shape that a finding of each severity has. */
export const severityCondition: Readonly<Record<Severity, Condition>> = {
  error: 'failing',
  warning: 'degraded',
  note: 'note',
}
