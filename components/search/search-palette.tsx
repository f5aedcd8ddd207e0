'use client'
import { Command } from 'cmdk'
import { SearchIcon } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { type KeyboardEvent, type MouseEvent, useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Kbd } from '@/components/ui/kbd'
import { useMessages } from '@/lib/messages/use-messages'
import { useSearch } from '@/lib/queries/search'
import type { ScopeRef } from '@/lib/routes'
import type { SearchView } from '@/lib/views/search'
import { recentVisits } from './recent-visit'
import { SearchFoot } from './search-foot'
import { ActionGroup, CloseNames, HitGroup, type SearchAction, VisitGroup } from './search-group'

/** Between two keys of somebody who types. */
const restMs = 120

/** Finds anything that runs or is defined, from the keyboard alone. */
export function SearchPalette(props: {
  scope: ScopeRef | null
  actions: readonly SearchAction[]
  onClose: () => void
}) {
  const t = useMessages()
  const [text, setText] = useState('')
  const { view, isLost, isSettled } = useFound(text)
  const [selected, setSelected] = useState('')
  const [isEager, setEager] = useState(false)
  const [visits] = useState(recentVisits)
  const { go, goElsewhere } = useGo(props.onClose)
  const first = view && isSettled ? (view.groups[0]?.hits[0] ?? view.closeNames[0]) : undefined
  const [firstKey, firstHref] = [first?.key ?? '', first?.href]
  const found = isSettled ? view?.find : undefined

  // The best of a new answer is selected; one that only grows leaves the choice where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found by the same text is no new answer
  useEffect(() => {
    if (found !== undefined) setSelected(firstKey)
  }, [found])
  // Whoever presses Enter before the answer has come means what it will begin with.
  useEffect(() => {
    if (isEager && firstHref !== undefined) go(firstHref)
  }, [isEager, firstHref, go])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    const href = hrefOf(selected)
    const isElsewhere = event.metaKey || event.ctrlKey
    if (!isSettled && text.trim() !== '') {
      event.preventDefault()
      setEager(true)
    } else if (isElsewhere && href !== null) {
      event.preventDefault()
      goElsewhere(href)
    }
  }
  const onClickCapture = (event: MouseEvent) => {
    const href = hrefOf(event.target instanceof Element ? event.target.closest('[cmdk-item]') : null)
    if (href === null || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    event.stopPropagation()
    goElsewhere(href)
  }
  const isEmpty = text.trim() === ''
  const actions = isEmpty ? props.actions : props.actions.filter((action) => isMeant(action, text))
  return (
    <Dialog
      label={t('search.open')}
      onClose={props.onClose}
      className="mx-auto mt-[12vh] h-fit max-h-[70vh] w-[720px] max-w-[calc(100vw-32px)] overflow-hidden rounded-panel border border-line-strong p-0 max-sm:m-0 max-sm:h-dvh max-sm:max-h-none max-sm:w-full max-sm:max-w-none max-sm:rounded-none max-sm:border-0"
    >
      <Command
        shouldFilter={false}
        loop
        vimBindings={false}
        label={t('search.open')}
        value={selected}
        onValueChange={setSelected}
        onKeyDown={onKeyDown}
        onClickCapture={onClickCapture}
        className="flex max-h-[70vh] flex-col max-sm:h-dvh max-sm:max-h-none"
      >
        <div className="flex h-12 shrink-0 items-center gap-2.5 border-line border-b px-4 focus-within:bg-panel">
          <SearchIcon size={16} strokeWidth={1.6} aria-hidden="true" className="shrink-0 text-ink-3" />
          <Command.Input
            data-autofocus
            value={text}
            onValueChange={(next) => {
              setText(next)
              setEager(false)
            }}
            maxLength={512}
            spellCheck={false}
            placeholder={t('search.placeholder')}
            className="min-w-0 flex-1 bg-transparent text-md outline-none placeholder:text-ink-3 max-sm:placeholder:text-sm"
          />
          <button type="button" aria-label={t('search.close')} onClick={props.onClose} className="max-sm:size-10">
            <Kbd>esc</Kbd>
          </button>
        </div>
        <Command.List label={t('search.results')} className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1.5">
          {isEmpty && <VisitGroup visits={visits} onGo={go} />}
          {!isEmpty && view?.groups.map((group) => <HitGroup key={group.kind} {...props} group={group} onGo={go} />)}
          {!isEmpty && view && view.groups.length === 0 && <Nothing view={view} text={text} isSettled={isSettled} />}
          {!isEmpty && view && <CloseNames scope={props.scope} hits={view.closeNames} onGo={go} />}
          <ActionGroup actions={actions} onRun={props.onClose} />
        </Command.List>
        <SearchFoot search={view} notices={view?.notices ?? []} isLost={isLost} />
      </Command>
    </Dialog>
  )
}

/** What the text finds, once typing rests; settled when what is shown is found by the whole text. */
function useFound(text: string) {
  const [find, setFind] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setFind(text.trim()), restMs)
    return () => clearTimeout(timer)
  }, [text])
  const { answer, isLost } = useSearch(find)
  const view = answer && 'data' in answer ? { ...answer.data, notices: answer.notices } : undefined
  const wanted = text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
  return { view, isLost, isSettled: view?.find === wanted }
}

function useGo(close: () => void) {
  const router = useRouter()
  const [way] = useState(() => ({
    go: (href: string) => {
      close()
      router.push(href)
    },
    goElsewhere: (href: string) => window.open(href, '_blank', 'noopener'),
  }))
  return way
}

// The list holds what is selected: its element knows where it leads.
function hrefOf(item: string | Element | null): string | null {
  const element = typeof item === 'string' ? document.querySelector('[cmdk-item][aria-selected=true]') : item
  return element?.getAttribute('data-href') ?? null
}

function isMeant({ text }: SearchAction, written: string): boolean {
  return text.toLowerCase().includes(written.trim().toLowerCase())
}

function Nothing(props: { view: SearchView; text: string; isSettled: boolean }) {
  const t = useMessages()
  const { looked, elsewhere, unread } = props.view
  const find = props.text.trim()
  if (!props.isSettled) return <p className="px-2.5 py-2 text-ink-3">{t('search.reading')}</p>
  const sentence = elsewhere
    ? t('search.elsewhere', elsewhere)
    : t(unread.length > 0 ? 'search.nothingYet' : 'search.nothing', { find, ...looked })
  return <p className="px-2.5 py-2 text-ink-2 [overflow-wrap:anywhere]">{sentence}</p>
}
