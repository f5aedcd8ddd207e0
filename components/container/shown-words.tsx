import { ShownValue } from '@/components/ui/shown-value'
import type { Shown } from '@/lib/views/container'

/** The words of a command, one box each: where an argument ends is part of what it means. */
export function ShownWords(props: { words: readonly Shown[] }) {
  const words = props.words.map((value, place) => ({ value, place }))
  return (
    <span className="flex flex-wrap gap-1">
      {words.map(({ value, place }) => (
        <span key={place} className="min-w-0 rounded-chip border border-line px-1">
          <ShownValue value={value} />
        </span>
      ))}
    </span>
  )
}
