import type { ReactNode } from 'react'
import { Mono } from '@/components/ui/mono'
import { NotSet } from '@/components/ui/not-set'
import { ShownValue } from '@/components/ui/shown-value'
import type { Shown } from '@/lib/views/container'

export type Property = {
  readonly label: string
  readonly value: ReactNode
  readonly mono?: boolean
  /** The parameter was left out. */
  readonly isNotSet?: boolean
}

/** A parameter under the name that its JSON gives it; null is a parameter that was left out. */
export function parameter(label: string, value: string | number | boolean | null): Property {
  return value === null || value === '' ? notSet(label) : { label, value: String(value), mono: true }
}

/** A parameter with several values, one a line. */
export function parameterLines(label: string, all: readonly string[]): Property {
  if (!all.length) return notSet(label)
  const lines = all.map((line) => (
    <span key={line} className="block">
      <Mono>{line}</Mono>
    </span>
  ))
  return { label, value: lines }
}

/** A parameter that was left out. */
export function notSet(label: string): Property {
  return { label, value: <NotSet />, isNotSet: true }
}

export const seconds = (value: number | null) => (value === null ? null : `${value} s`)
export const mebibytes = (value: number | null) => (value === null ? null : `${value} MiB`)

/** A reference to a secret: where ECS takes the value from. */
export function valueFrom(label: string, reference: string): Property {
  const value = (
    <>
      <span className="text-ink-3">valueFrom </span>
      <Mono>{reference}</Mono>
    </>
  )
  return { label, value }
}

/** Options by their own names, masked where the server masked them. */
export function options(all: readonly { readonly name: string; readonly value: Shown }[], prefix = ''): Property[] {
  return all.map((option) => ({ label: `${prefix}${option.name}`, value: <ShownValue value={option.value} /> }))
}
