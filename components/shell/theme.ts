export const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

/** The cookie that keeps a chosen theme; without it the system decides. */
export const themeCookie = 'ecscope-theme'

/** The theme that was chosen; whatever else a cookie says is the system's. */
export function chooseTheme(chosen: string | undefined): Theme {
  return themes.find((theme) => theme === chosen) ?? 'system'
}
