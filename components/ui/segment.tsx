'use client'
import { ToggleGroup } from 'radix-ui'

/** One of a few, all in sight. */
export function Segment<Value extends string>(props: {
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange(value: Value): void
  label: string
}) {
  return (
    <ToggleGroup.Root
      type="single"
      value={props.value}
      onValueChange={(value) => {
        if (value) props.onChange(value as Value)
      }}
      aria-label={props.label}
      className="inline-flex rounded-ctl border border-line bg-sunken p-px"
    >
      {props.options.map(({ value, label }) => (
        <ToggleGroup.Item
          key={value}
          value={value}
          className="h-6 whitespace-nowrap rounded-[5px] px-2 text-ink-3 text-sm hover:text-ink data-[state=on]:bg-panel data-[state=on]:font-semibold data-[state=on]:text-ink data-[state=on]:shadow-[0_0_0_1px_var(--line)] max-sm:h-9"
        >
          {label}
        </ToggleGroup.Item>
      ))}
    </ToggleGroup.Root>
  )
}
