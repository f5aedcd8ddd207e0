'use client'
import { MonitorIcon, MoonIcon, SunIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { keepChoice } from './preference'
import { isTheme, type Theme, themeCookie, themes } from './theme'

const icons = { light: SunIcon, dark: MoonIcon, system: MonitorIcon } as const

/** Light, dark, or what the system says; one press, the next of the three. */
export function ThemeToggle() {
  const t = useMessages()
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => {
    const chosen = document.documentElement.dataset.themeChoice
    if (isTheme(chosen)) setTheme(chosen)
  }, [])
  const choose = (next: Theme) => {
    const root = document.documentElement
    root.dataset.themeChoice = next
    if (next !== 'system') root.dataset.theme = next
    document.dispatchEvent(new Event('ecscope-theme'))
    keepChoice(themeCookie, next)
    setTheme(next)
  }
  const Icon = icons[theme]
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const label = `${t('shell.themeName')}: ${t(`shell.themes.${theme}`)}`
  return (
    <button
      type="button"
      title={label}
      aria-label={label}
      onClick={() => choose(next)}
      className="grid size-7 place-items-center rounded-ctl text-ink-2 hover:bg-hover max-sm:size-10"
    >
      <Icon size={16} aria-hidden="true" />
    </button>
  )
}
