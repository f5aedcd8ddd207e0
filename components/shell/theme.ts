export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

/** The cookie that keeps a chosen theme, so that the first HTML is already right. */
export const themeCookie = 'ecscope-theme'

export function isTheme(text: string | undefined): text is Theme {
  return themes.some((theme) => theme === text)
}

/** Follows the system's theme as long as no other is chosen. Runs before the first paint, so that nothing flashes. */
export const themeScript = `(() => {
  const root = document.documentElement, dark = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => { if (root.dataset.themeChoice === 'system') root.dataset.theme = dark.matches ? 'dark' : 'light' }
  dark.addEventListener('change', follow)
  document.addEventListener('ecscope-theme', follow)
  follow()
})()`
