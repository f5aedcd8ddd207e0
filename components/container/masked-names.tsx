import { MaskedValue } from '@/components/ui/masked-value'
import { Mono } from '@/components/ui/mono'

/** Environment variables by name: each is set, and none of the values left the server. */
export function MaskedNames(props: { names: readonly string[] }) {
  return (
    <span className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
      {props.names.map((name) => (
        <Mono key={name}>{name}</Mono>
      ))}
      <MaskedValue />
    </span>
  )
}
