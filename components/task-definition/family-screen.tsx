'use client'
import { MemoryMini } from '@/components/memory/memory-mini'
import { CopyButton } from '@/components/ui/copy-button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Mono } from '@/components/ui/mono'
import { NotSet } from '@/components/ui/not-set'
import { NotTold } from '@/components/ui/not-told'
import { noticesAbout } from '@/components/ui/notices-about'
import { PageHeader } from '@/components/ui/page-header'
import { RelativeTime } from '@/components/ui/relative-time'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { nameOf } from '@/lib/ecs/arn'
import { awsCli } from '@/lib/ecs/aws-cli'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import { useFamily } from '@/lib/queries/task-definition'
import type { FamilyRef } from '@/lib/routes'
import type { RevisionRow } from '@/lib/views/task-definition'
import { RevisionLink } from './revision-link'
import { RevisionStatus } from './revision-status'
import { taskSizeText } from './task-size'

/** The revisions of a family, newest first. */
export function FamilyScreen({ at }: { at: FamilyRef }) {
  const t = useMessages()
  const options = { 'family-prefix': at.family, sort: 'DESC' }
  return (
    <ScreenState name={at.family} answer={useFamily(at)}>
      {({ data: { scope, family, revisions }, notices }) => (
        <>
          <PageHeader
            title={family}
            actions={<CopyButton text={awsCli(scope, 'list-task-definitions', options)} label={t('ui.copyCli')} />}
          />
          <Section
            title={t('taskDefinition.revisions')}
            count={revisions.length}
            notices={noticesAbout(
              notices,
              'taskDefinition',
              'taskDefinitionRevisions',
              'inactiveTaskDefinitionRevisions',
            )}
          >
            <DataTable
              label={t('taskDefinition.revisions')}
              name="revisions"
              rows={revisions}
              rowKey={(row) => row.arn}
              columns={columnsOf(t, at)}
              search={searchText}
              emptyText={t('taskDefinition.noRevisions')}
            />
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
        <RevisionLink scope={at} revision={row} />
      </b>
    ),
    sort: ({ revision }) => revision,
  },
  {
    id: 'status',
    header: t('taskDefinition.status'),
    cell: ({ status }) => <RevisionStatus status={status} />,
    sort: ({ status }) => status,
  },
  {
    id: 'memory',
    header: t('taskDefinition.memory'),
    cell: ofDetail(({ memory }) => <MemoryMini {...memory} />),
    sort: ({ detail }) => detail?.memory.reservedMiB ?? null,
  },
  {
    id: 'size',
    header: t('taskDefinition.taskSize'),
    cell: ofDetail(({ cpu, taskMiB }) => taskSizeText(cpu, taskMiB) ?? <NotSet />),
    sort: ({ detail }) => detail?.taskMiB ?? null,
    hideOnPhone: true,
  },
  {
    id: 'images',
    header: t('taskDefinition.images'),
    cell: ofDetail(({ images }) => <Images images={images} />),
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

function Images({ images }: { images: readonly string[] }) {
  return (
    <span className="block max-w-[56ch] truncate" title={images.join('\n')}>
      <Mono>{images.map(nameOf).join(', ')}</Mono>
    </span>
  )
}
