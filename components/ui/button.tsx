import type { ComponentProps } from 'react'

type Variant = 'default' | 'primary' | 'quiet'

const looks: Readonly<Record<Variant, string>> = {
  default: 'border-line-strong bg-panel text-ink hover:bg-hover',
  primary: 'border-ink bg-ink text-ink-inv hover:opacity-90',
  quiet: 'border-transparent text-ink-2 hover:bg-hover',
}

/** The look of everything that is pressed, a link included. */
export function buttonClass(variant: Variant = 'default'): string {
  return `inline-flex h-7 items-center gap-1.5 whitespace-nowrap rounded-ctl border px-2.5 font-semibold text-sm disabled:border-line disabled:text-ink-4 max-sm:h-10 print:hidden ${looks[variant]}`
}

export function Button({ variant, className = '', ...rest }: ComponentProps<'button'> & { variant?: Variant }) {
  return <button type="button" {...rest} className={`${buttonClass(variant)} ${className}`} />
}
