'use client'
import { MonitorIcon, MoonIcon, SunIcon } from 'lucide-react'
import { useLayoutEffect, useState } from 'react'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import { keepChoice } from './choice'
import { IconButton } from './icon-button'
import { type Theme, themeCookie, themes } from './theme'

const icons: Readonly<Record<Theme, typeof SunIcon>> = { light: SunIcon, dark: MoonIcon, system: MonitorIcon }

/** Goes round light, dark and the system's theme. */
export function ThemeToggle(props: { theme: Theme }) {
  const t = useMessages()
  const [theme, setTheme] = useState(props.theme)
  useTheme(theme)
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system'
  const Icon = icons[theme]
  const choose = () => {
    keepChoice(themeCookie, next)
    setTheme(next)
  }
  return (
    <IconButton
      label={t('shell.themeToggle', { theme: t(`shell.themes.${theme}`), next: t(`shell.themes.${next}`) })}
      onClick={choose}
    >
      <Icon size={15} strokeWidth={1.6} aria-hidden="true" />
    </IconButton>
  )
}

function useTheme(theme: Theme): void {
  const locale = useLocale()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a page drawn anew in another language brings the server's guess along
  useLayoutEffect(() => {
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      document.documentElement.dataset.theme = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    }
    apply()
    if (theme !== 'system') return
    dark.addEventListener('change', apply)
    return () => dark.removeEventListener('change', apply)
  }, [theme, locale])
}
