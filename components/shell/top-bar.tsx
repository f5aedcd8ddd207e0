'use client'
import { Breadcrumbs } from './breadcrumbs'
import { LanguageToggle } from './language-toggle'
import { Logo } from './logo'
import { RefreshState } from './refresh-state'
import { ScopeSwitch } from './scope-switch'
import { SearchButton } from './search-button'
import type { Theme } from './theme'
import { ThemeToggle } from './theme-toggle'

/** Where this is, how fresh it is, and how it is shown. */
export function TopBar(props: { theme: Theme }) {
  return (
    <header
      data-shell="frame"
      className="sticky top-0 z-10 flex h-[46px] min-w-0 items-center gap-3 border-line border-b bg-canvas pr-5 pl-3 max-sm:h-13 max-sm:gap-1 max-sm:bg-panel max-sm:pr-2"
    >
      <span className="sm:hidden">
        <Logo size={24} />
      </span>
      <ScopeSwitch />
      <Breadcrumbs />
      <div className="ml-auto flex shrink-0 items-center gap-2.5 max-sm:gap-0">
        <SearchButton />
        <RefreshState />
        <LanguageToggle />
        <ThemeToggle theme={props.theme} />
      </div>
    </header>
  )
}
