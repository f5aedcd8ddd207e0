'use client'
import { PageHeader } from '@/components/ui/page-header'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { Segment } from '@/components/ui/segment'
import { TableFilter } from '@/components/ui/table-filter'
import { useQueryText } from '@/components/ui/use-query-text'
import { type Change, type ChangeKind, changeKinds } from '@/lib/ecs/change'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { useChanges } from '@/lib/queries/overview'
import type { ScopeRef } from '@/lib/routes'
import { ChangeList } from './change-list'

type Shown = 'notable' | 'everything' | ChangeKind
const shown: readonly Shown[] = ['notable', 'everything', ...changeKinds]

/** What happened in a scope, newest first, as far as ECS still tells. */
export function ChangesScreen({ at }: { at: ScopeRef }) {
  const t = useMessages()
  return (
    <ScreenState answer={useChanges(at)}>
      {({ data, notices }) => (
        <>
          <PageHeader title={t('change.title')} />
          <Changes at={at} changes={data.changes} notices={notices.filter(({ section }) => section !== undefined)} />
        </>
      )}
    </ScreenState>
  )
}

function Changes(props: { at: ScopeRef; changes: readonly Change[]; notices: readonly Notice[] }) {
  const t = useMessages()
  const [show, setShow] = useQueryText('show')
  const [find, setFind] = useQueryText('find')
  const state = shown.find((each) => each === show) ?? 'notable'
  const ofState = props.changes.filter((change) => isWanted(change, state))
  const wanted = ofState.filter((change) => textOf(change, t).includes((find ?? '').trim().toLowerCase()))
  return (
    <Section
      title={t('change.order')}
      count={wanted.length}
      notices={props.notices}
      actions={
        <Segment<Shown>
          label={t('change.show')}
          value={state}
          onChange={(value) => setShow(value === 'notable' ? null : value)}
          options={shown.map((value) => ({ value, label: labelOf(value, t) }))}
        />
      }
    >
      <TableFilter
        label={t('change.what')}
        text={find ?? ''}
        onChange={(text) => setFind(text, { replace: true })}
        shown={wanted.length}
        all={ofState.length}
      />
      <ChangeList at={props.at} changes={wanted} />
      {wanted.length === 0 && <p className="py-3 text-ink-3">{t(find ? 'ui.noMatch' : 'change.none')}</p>}
      <p className="pt-4 text-ink-3 text-sm">{t('change.source')}</p>
    </Section>
  )
}

function labelOf(value: Shown, t: Translate): string {
  return t(value === 'notable' || value === 'everything' ? `change.${value}` : `change.kind.${value}`)
}

function isWanted({ kind, isRoutine }: Change, state: Shown): boolean {
  return state === 'everything' || (state === 'notable' ? !isRoutine : kind === state)
}

function textOf({ service, cluster, sentence, verbatim, by }: Change, t: Translate): string {
  return [service, cluster, sentence && t(sentence.key, sentence.values), verbatim, by].join(' ').toLowerCase()
}
