import type { ReactNode } from 'react'

/** An id, an ARN, a field name, ECS's own words: text only, selectable, wraps anywhere. */
export function Mono(props: { children: ReactNode }) {
  return <code className="font-mono text-[.93em] [overflow-wrap:anywhere]">{props.children}</code>
}
