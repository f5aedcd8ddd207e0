import type { Shown } from '@/lib/views/container'
import { MaskedValue } from './masked-value'
import { Mono } from './mono'

/** A value of a definition, or the word that it is masked. */
export function ShownValue(props: { value: Shown }) {
  return typeof props.value === 'string' ? <Mono>{props.value}</Mono> : <MaskedValue />
}
