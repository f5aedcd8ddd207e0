'use client'
import { useId } from 'react'

/** One of a few, all in sight: radio buttons, whose arrow keys are the browser's own. */
export function Segment<Value extends string>(props: {
  options: readonly { value: Value; label: string }[]
  value: Value
  onChange(value: Value): void
  label: string
}) {
  const name = useId()
  return (
    <fieldset className="inline-flex rounded-ctl border border-line bg-sunken p-px max-sm:flex-wrap">
      <legend className="sr-only">{props.label}</legend>
      {props.options.map(({ value, label }) => (
        <label
          key={value}
          className="relative grid h-6 place-items-center whitespace-nowrap rounded-[5px] px-2 text-ink-3 text-sm hover:text-ink has-checked:bg-panel has-checked:font-semibold has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--line)] has-focus-visible:outline-2 has-focus-visible:outline-focus max-sm:h-9"
        >
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === props.value}
            onChange={() => props.onChange(value)}
            className="absolute inset-0 appearance-none outline-none"
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}
