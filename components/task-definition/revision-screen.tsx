'use client'
import { Columns } from '@/components/ui/columns'
import { Identity } from '@/components/ui/identity'
import { later } from '@/components/ui/later'
import { noticesAbout } from '@/components/ui/notices-about'
import { ScreenState } from '@/components/ui/screen-state'
import { Section } from '@/components/ui/section'
import { Tag } from '@/components/ui/tag'
import { TagList } from '@/components/ui/tag-list'
import { TextLink } from '@/components/ui/text-link'
import { startOrder } from '@/lib/ecs/start-order'
import { useMessages } from '@/lib/messages/use-messages'
import type { Notice } from '@/lib/problem'
import { useRevision } from '@/lib/queries/task-definition'
import { comparisonOf, type RevisionRef, routes } from '@/lib/routes'
import type { ContainerDefinitionView } from '@/lib/views/container'
import type { RevisionView } from '@/lib/views/task-definition'
import { ChangeTable } from './change-table'
import { RevisionHeader } from './revision-header'
import { RevisionList } from './revision-list'
import { RevisionProperties } from './revision-properties'

const ContainerDefinition = later(
  async () => (await import('@/components/container/container-definition')).ContainerDefinition,
  'seen',
)
const ContainerTable = later(
  async () => (await import('@/components/container/container-table')).ContainerTable,
  'seen',
)
const MemoryVisualiser = later(
  async () => (await import('@/components/memory/memory-visualiser')).MemoryVisualiser,
  'used',
)
const CpuShares = later(async () => (await import('./cpu-shares')).CpuShares, 'used')
const StartOrderDrawing = later(async () => (await import('./start-order-drawing')).StartOrderDrawing, 'seen')
const Volumes = later(async () => (await import('./volumes')).Volumes, 'seen')

/** One revision of a task definition: its memory first, then every parameter. */
export function RevisionScreen({ at }: { at: RevisionRef }) {
  const t = useMessages()
  return (
    <ScreenState name={`${at.family}:${at.revision}`} answer={useRevision(at)}>
      {({ data, notices }) => (
        <>
          <RevisionHeader at={at} view={data} />
          <Section title={t('taskDefinition.memory')} notices={noticesAbout(notices, 'taskDefinition')}>
            <MemoryVisualiser
              memory={data.memory}
              showUsageNote
              exportTitle={`${data.revision.family}:${data.revision.revision}`}
            />
            <CpuShares cpu={data.revision.cpu} containers={data.containers} />
          </Section>
          <ChangedSince at={at} view={data} notices={notices} />
          <Columns side={<RevisionSide at={at} view={data} notices={notices} />}>
            <Containers containers={data.containers} />
          </Columns>
        </>
      )}
    </ScreenState>
  )
}

type PartProps = { at: RevisionRef; view: RevisionView; notices: readonly Notice[] }

function ChangedSince({ at, view: { before, revision }, notices }: PartProps) {
  const t = useMessages()
  const said = noticesAbout(notices, 'changes')
  if (!before && said.length === 0) return null
  const since = before?.revision.revision ?? ''
  return (
    <Section
      title={t('taskDefinition.changedSince', { revision: since })}
      count={before?.changes.changedCount}
      notices={said}
      actions={
        before && (
          <TextLink href={routes.comparison(comparisonOf(at, before.revision, revision))}>
            {t('taskDefinition.compareWith', { revision: since })}
          </TextLink>
        )
      }
    >
      {before && before.changes.groups.length > 0 && (
        <ChangeTable groups={before.changes.groups} from={`:${since}`} to={`:${revision.revision}`} />
      )}
      {before?.changes.groups.length === 0 && <p className="text-ink-2">{t('comparison.noChanges')}</p>}
    </Section>
  )
}

function Containers({ containers }: { containers: readonly ContainerDefinitionView[] }) {
  const t = useMessages()
  const order = startOrder(containers)
  return (
    <>
      <Section title={t('container.title')} count={containers.length}>
        <ContainerTable containers={containers} />
      </Section>
      {order && (
        <Section title={t('taskDefinition.startOrder')} sub="dependsOn">
          <StartOrderDrawing order={order} />
        </Section>
      )}
      <Section title={t('container.definitions')} sub={t('container.definitionsNote')}>
        <div>
          {containers.map((definition) => (
            <article key={definition.name} className="border-line border-t py-3 first:border-0">
              <h3 className="flex items-center gap-2 pb-2 font-semibold text-base">
                {definition.name}
                {definition.essential && <Tag>essential</Tag>}
              </h3>
              <ContainerDefinition definition={definition} />
            </article>
          ))}
        </div>
      </Section>
    </>
  )
}

function RevisionSide({ at, view: { revision, revisions }, notices }: PartProps) {
  const t = useMessages()
  return (
    <>
      <Section
        title={t('taskDefinition.revisions')}
        count={revisions?.length}
        notices={noticesAbout(notices, 'revisions')}
      >
        {revisions && <RevisionList at={at} revisions={revisions} />}
      </Section>
      <Section title={t('taskDefinition.parameters')}>
        <RevisionProperties revision={revision} />
      </Section>
      <Section title={t('taskDefinition.volumes')} count={revision.volumes.length}>
        <Volumes volumes={revision.volumes} />
      </Section>
      <Section title={t('ui.tags')} count={revision.tags.length}>
        <TagList tags={revision.tags} />
      </Section>
      <Section title={t('ui.identity')}>
        <Identity arn={revision.arn} id={`${revision.family}:${revision.revision}`} />
      </Section>
    </>
  )
}
