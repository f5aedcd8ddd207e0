'use client'
import { useRouter } from 'next/navigation'
import { type Locale, localeCookie } from '@/lib/messages/locale'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import { keepChoice } from './choice'

// Each language names itself, so that a reader finds the own one in a page that cannot be read.
const languages: readonly { locale: Locale; short: string; name: string }[] = [
  { locale: 'ja', short: '日本語', name: '日本語' },
  { locale: 'en', short: 'EN', name: 'English' },
]

/** Changes the language of every sentence; ECS's own words stay. On phones only the other language is offered. */
export function LanguageToggle() {
  const t = useMessages()
  const current = useLocale()
  const router = useRouter()
  const choose = (locale: Locale) => {
    keepChoice(localeCookie, locale)
    router.refresh()
  }
  return (
    <fieldset className="inline-flex rounded-ctl border border-line bg-sunken p-px max-sm:border-0 max-sm:bg-transparent">
      <legend className="sr-only">{t('shell.language')}</legend>
      {languages.map(({ locale, short, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          title={name}
          aria-pressed={locale === current}
          onClick={() => choose(locale)}
          className="h-6 whitespace-nowrap rounded-[5px] px-2 text-ink-3 text-sm hover:text-ink aria-pressed:bg-panel aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:shadow-[0_0_0_1px_var(--line)] max-sm:h-10 max-sm:aria-pressed:hidden"
        >
          {short}
        </button>
      ))}
    </fieldset>
  )
}
