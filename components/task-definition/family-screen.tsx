'use client'
import { GitCompareIcon } from 'lucide-react'
import { useState } from 'react'
import { MemoryMini } from '@/components/memory/memory-mini'
import { CopyButton } from '@/components/ui/copy-button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { LinkButton } from '@/components/ui/link-button'
import { Mono } from '@/components/ui/mono'
import { NotSet } from '@/components/ui/not-set'
import { NotTold } from '@/components/ui/not-told'
import { noticesAbout } from '@/components/ui/notices-about'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { nameOf } from '@/lib/ecs/arn'
import { awsCli } from '@/lib/ecs/aws-cli'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import { useFamily } from '@/lib/queries/task-definition'
import { comparisonOf, type FamilyRef, routes } from '@/lib/routes'
import type { RevisionRow } from '@/lib/views/task-definition'
import { ChangeBriefText } from './change-brief-text'
import { RevisionLink } from './revision-link'
import { RevisionStatus } from './revision-status'
import { taskSizeText } from './task-size'

/** The revisions of a family, newest first: what changed in each, and any two of them to compare. */
export function FamilyScreen({ at }: { at: FamilyRef }) {
  const t = useMessages()
  const [picked, setPicked] = useState<readonly number[]>([])
  const options = { 'family-prefix': at.family, sort: 'DESC' }
  return (
    <ScreenState name={at.family} answer={useFamily(at)}>
      {({ data: { scope, family, revisions }, notices }) => (
        <>
          <PageHeader
            title={family}
            actions={
              <>
                <ComparePicked at={at} picked={picked} />
                <CopyButton text={awsCli(scope, 'list-task-definitions', options)} label={t('ui.copyCli')} />
              </>
            }
          />
          <Section
            title={t('taskDefinition.revisions')}
            count={revisions.length}
            notices={noticesAbout(notices, 'revisions', 'taskDefinition')}
          >
            <DataTable
              label={t('taskDefinition.revisions')}
              name="revisions"
              rows={revisions}
              rowKey={(row) => row.arn}
              columns={[pickColumn(t, picked, setPicked), ...columnsOf(t, at)]}
              search={searchText}
              emptyText={t('taskDefinition.noRevisions')}
            />
            <DetailNote revisions={revisions} />
          </Section>
        </>
      )}
    </ScreenState>
  )
}

function searchText({ revision, status, detail }: RevisionRow): string {
  return [`:${revision}`, status, detail?.registeredBy, ...(detail?.images ?? [])].filter(Boolean).join(' ')
}

type Detail = NonNullable<RevisionRow['detail']>

// A revision whose details were not read yet is not told; one that leaves a parameter out is not set.
const ofDetail = (show: (detail: Detail) => React.ReactNode) => (row: RevisionRow) =>
  row.detail ? show(row.detail) : <NotTold />

const columnsOf = (t: Translate, at: FamilyRef): readonly Column<RevisionRow>[] => [
  {
    id: 'revision',
    header: t('taskDefinition.revision'),
    cell: (row) => (
      <b>
        <RevisionLink scope={at} revision={row} short />
      </b>
    ),
    sort: ({ revision }) => revision,
  },
  {
    id: 'status',
    header: t('taskDefinition.status'),
    cell: ({ status }) => <RevisionStatus status={status} />,
    sort: ({ status }) => status,
    hideOnPhone: true,
  },
  {
    id: 'changed',
    header: t('taskDefinition.whatChanged'),
    cell: (row) => <WhatChanged at={at} row={row} />,
    width: '40%',
  },
  {
    id: 'memory',
    header: t('taskDefinition.memory'),
    cell: ofDetail(({ memory }) => <MemoryMini {...memory} />),
    sort: ({ detail }) => detail?.memory.reservedMiB ?? null,
    hideOnPhone: true,
  },
  {
    id: 'size',
    header: t('taskDefinition.taskSize'),
    cell: ofDetail(({ cpu, taskMiB }) => (
      <span className="whitespace-nowrap">{taskSizeText(cpu, taskMiB) ?? <NotSet />}</span>
    )),
    sort: ({ detail }) => detail?.taskMiB ?? null,
    hideOnPhone: true,
  },
  {
    id: 'registeredBy',
    header: t('taskDefinition.registeredBy'),
    cell: ofDetail(({ registeredBy }) => (registeredBy === null ? <NotTold /> : nameOf(registeredBy))),
    sort: ({ detail }) => detail?.registeredBy ?? null,
    hideOnPhone: true,
  },
  {
    id: 'registered',
    header: t('taskDefinition.registered'),
    align: 'right',
    cell: ofDetail(({ registeredAt }) => <RelativeTime at={registeredAt} />),
    sort: ({ detail }) => detail?.registeredAt ?? null,
  },
]

/** What changed since the revision before; of the first one what it starts. */
function WhatChanged({ at, row: { detail, ...revision } }: { at: FamilyRef; row: RevisionRow }) {
  const t = useMessages()
  if (!detail) return <NotTold />
  const { changes, images } = detail
  if (!changes) {
    return (
      <span className="line-clamp-2" title={images.join('\n')}>
        <Mono>{images.map(nameOf).join(', ')}</Mono>
      </span>
    )
  }
  const before = { family: revision.family, revision: changes.since }
  const label = t('comparison.brief.all', { revision: revision.revision, since: changes.since })
  return (
    <div className="py-1">
      <span className="block [overflow-wrap:anywhere]">
        <TextLink href={routes.comparison(comparisonOf(at, before, revision))} title={label} quiet>
          <ChangeBriefText brief={changes} />
        </TextLink>
      </span>
    </div>
  )
}

const pickColumn = (
  t: Translate,
  picked: readonly number[],
  setPicked: (picked: readonly number[]) => void,
): Column<RevisionRow> => ({
  id: 'pick',
  header: '',
  width: '28px',
  cell: ({ revision }) => (
    <label className="grid h-8 place-items-center max-sm:h-10 max-sm:w-8">
      <span className="sr-only">{t('taskDefinition.pick', { revision })}</span>
      <input
        type="checkbox"
        className="size-[15px] accent-accent"
        checked={picked.includes(revision)}
        onChange={({ target }) =>
          setPicked(target.checked ? [...picked, revision].slice(-2) : picked.filter((each) => each !== revision))
        }
      />
    </label>
  ),
})

/** Where the two that were picked are compared; the newest of two in time is what the other became. */
function ComparePicked({ at, picked }: { at: FamilyRef; picked: readonly number[] }) {
  const t = useMessages()
  const [from, to] = picked.toSorted((a, b) => a - b)
  if (from === undefined || to === undefined)
    return <span className="text-ink-3 text-sm">{t('taskDefinition.pickTwo')}</span>
  const point = (revision: number) => ({ family: at.family, revision })
  return (
    <LinkButton variant="primary" href={routes.comparison(comparisonOf(at, point(from), point(to)))}>
      <GitCompareIcon size={13} aria-hidden="true" />
      {t('taskDefinition.compareTwo', { from, to })}
    </LinkButton>
  )
}

function DetailNote({ revisions }: { revisions: readonly RevisionRow[] }) {
  const t = useMessages()
  const count = revisions.filter(({ detail }) => detail !== null).length
  if (count === revisions.length || count === 0) return null
  return <p className="pt-2 text-ink-3 text-sm">{t('taskDefinition.detailNote', { count })}</p>
}
