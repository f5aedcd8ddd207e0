'use client'
import { Command } from 'cmdk'
import { ClockIcon, CornerDownRightIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { useMessages } from '@/lib/messages/use-messages'
import type { ScopeRef } from '@/lib/routes'
import type { SearchGroup, SearchHit } from '@/lib/views/search'
import type { RecentVisit } from './recent-visit'
import { SearchHitText } from './search-hit-text'

/** Something that can be done from anywhere. */
export type SearchAction = {
  readonly id: string
  readonly text: string
  /** The keys that do it, one after the other. */
  readonly keys: readonly string[]
  readonly run: () => void
}

type Go = (href: string) => void

/** What was found of one kind. */
export function HitGroup(props: { scope: ScopeRef | null; group: SearchGroup; onGo: Go }) {
  const t = useMessages()
  const { kind, hits, moreCount } = props.group
  const heading = t(`search.groups.${kind}`, { exitCode: hits[0]?.why?.text ?? '' })
  return (
    <Group heading={heading}>
      {hits.map((hit) => (
        <HitItem key={hit.key} hit={hit} scope={props.scope} onGo={props.onGo} />
      ))}
      {moreCount > 0 && <p className="px-2.5 py-1 text-ink-3 text-sm">{t('search.more', { count: moreCount })}</p>}
    </Group>
  )
}

/** What was probably meant, when nothing matches. */
export function CloseNames(props: { scope: ScopeRef | null; hits: readonly SearchHit[]; onGo: Go }) {
  const t = useMessages()
  if (props.hits.length === 0) return null
  return (
    <Group heading={t('search.closeNames')}>
      {props.hits.map((hit) => (
        <HitItem key={hit.key} hit={hit} scope={props.scope} onGo={props.onGo} isAmongOthers />
      ))}
    </Group>
  )
}

export function VisitGroup(props: { visits: readonly RecentVisit[]; onGo: Go }) {
  const t = useMessages()
  if (props.visits.length === 0) return null
  return (
    <Group heading={t('search.recent')}>
      {props.visits.map(({ href, name, where }) => (
        <Item key={href} id={`visit ${href}`} href={href} onSelect={() => props.onGo(href)}>
          <ClockIcon size={14} strokeWidth={1.6} aria-hidden="true" className="shrink-0 text-ink-3" />
          <b className="truncate">{name}</b>
          <span className="truncate text-ink-3 text-sm">{where}</span>
        </Item>
      ))}
    </Group>
  )
}

export function ActionGroup(props: { actions: readonly SearchAction[]; onRun: () => void }) {
  const t = useMessages()
  if (props.actions.length === 0) return null
  return (
    <Group heading={t('search.actions')}>
      {props.actions.map(({ id, text, keys, run }) => (
        <Item
          key={id}
          id={`action ${id}`}
          onSelect={() => {
            props.onRun()
            run()
          }}
        >
          <CornerDownRightIcon size={14} strokeWidth={1.6} aria-hidden="true" className="shrink-0 text-ink-3" />
          <span className="truncate">{text}</span>
          <span className="ml-auto flex shrink-0 gap-1 max-sm:hidden">
            {keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}
          </span>
        </Item>
      ))}
    </Group>
  )
}

function HitItem(props: { hit: SearchHit; scope: ScopeRef | null; onGo: Go; isAmongOthers?: boolean }) {
  const { hit, onGo } = props
  return (
    <Item id={hit.key} href={hit.href} onSelect={() => onGo(hit.href)}>
      <SearchHitText hit={hit} scope={props.scope} isAmongOthers={props.isAmongOthers ?? false} />
      <span className="hidden shrink-0 group-data-[selected=true]:inline-grid max-sm:group-data-[selected=true]:hidden">
        <Kbd>↵</Kbd>
      </span>
    </Item>
  )
}

function Group(props: { heading: string; children: ReactNode }) {
  return (
    <Command.Group
      heading={props.heading}
      className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-sm"
    >
      {props.children}
    </Command.Group>
  )
}

function Item(props: { id: string; href?: string; onSelect: () => void; children: ReactNode }) {
  return (
    <Command.Item
      value={props.id}
      data-href={props.href}
      onSelect={props.onSelect}
      className="group flex min-h-8 min-w-0 cursor-pointer items-center gap-2.5 rounded-ctl px-2.5 py-1 data-[selected=true]:bg-selected max-sm:min-h-11"
    >
      {props.children}
    </Command.Item>
  )
}
