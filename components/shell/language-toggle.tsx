'use client'
import { useRouter } from 'next/navigation'
import { Segment } from '@/components/ui/segment'
import { type Locale, localeCookie } from '@/lib/messages/locale'
import { useLocale, useMessages } from '@/lib/messages/use-messages'
import { keepChoice } from './preference'

const options: readonly { value: Locale; label: string }[] = [
  { value: 'ja', label: '日本語' },
  { value: 'en', label: 'EN' },
]

/** The language of every sentence; the page is drawn again in it, where it stands. */
export function LanguageToggle() {
  const t = useMessages()
  const router = useRouter()
  const choose = (locale: Locale) => {
    keepChoice(localeCookie, locale)
    router.refresh()
  }
  return <Segment label={t('shell.language')} options={options} value={useLocale()} onChange={choose} />
}
