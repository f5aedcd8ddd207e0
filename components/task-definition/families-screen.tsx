'use client'
import { CopyButton } from '@/components/ui/copy-button'
import { type Column, DataTable } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { noticesAbout } from '@/components/ui/notices-about'
import { PageHeader } from '@/components/ui/page-header'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { TextLink } from '@/components/ui/text-link'
import { awsCli } from '@/lib/ecs/aws-cli'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import { useFamilies } from '@/lib/queries/task-definition'
import { routes, type ScopeRef } from '@/lib/routes'
import type { FamiliesView } from '@/lib/views/task-definition'
import { RevisionStatus } from './revision-status'

type Family = FamiliesView['families'][number]

/** The task definition families of an account and region. */
export function FamiliesScreen({ at }: { at: ScopeRef }) {
  const t = useMessages()
  return (
    <ScreenState answer={useFamilies(at)}>
      {({ data: { scope, families }, notices }) => (
        <>
          <PageHeader
            title={t('taskDefinition.familyList')}
            actions={<CopyButton text={awsCli(scope, 'list-task-definition-families')} label={t('ui.copyCli')} />}
          />
          <Section
            title={t('taskDefinition.familyList')}
            count={families.length}
            notices={noticesAbout(notices, 'families')}
          >
            {families.length === 0 ? <NoFamilies at={at} /> : <FamilyTable at={at} families={families} />}
          </Section>
        </>
      )}
    </ScreenState>
  )
}

function NoFamilies({ at }: { at: ScopeRef }) {
  const t = useMessages()
  return (
    <EmptyState
      title={t('taskDefinition.noneIn', { region: at.region })}
      text={t('taskDefinition.noneInText')}
      actions={<LinkButton href={routes.playground()}>{t('taskDefinition.noneInGo')}</LinkButton>}
    />
  )
}

function FamilyTable({ at, families }: { at: ScopeRef; families: readonly Family[] }) {
  const t = useMessages()
  return (
    <DataTable
      label={t('taskDefinition.families')}
      name="families"
      rows={families}
      rowKey={(row) => row.family}
      columns={columnsOf(t, at)}
      search={(row) => `${row.family} ${row.status}`}
      emptyText={t('ui.noMatch')}
    />
  )
}

const columnsOf = (t: Translate, at: ScopeRef): readonly Column<Family>[] => [
  {
    id: 'family',
    header: t('taskDefinition.family'),
    cell: ({ family }) => (
      <TextLink href={routes.family({ ...at, family })} quiet>
        <b>{family}</b>
      </TextLink>
    ),
    sort: ({ family }) => family,
  },
  {
    id: 'status',
    header: t('taskDefinition.status'),
    cell: ({ status }) => <RevisionStatus status={status} />,
    sort: ({ status }) => status,
  },
]
