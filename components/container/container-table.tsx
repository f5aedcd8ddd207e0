'use client'
import { type Column, DataTable } from '@/components/ui/data-table'
import { Mono } from '@/components/ui/mono'
import { NotSet } from '@/components/ui/not-set'
import { Tag } from '@/components/ui/tag'
import { nameOf } from '@/lib/ecs/arn'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import type { ContainerDefinitionView } from '@/lib/views/container'
import { portText } from './port'
import { ShownWords } from './shown-words'

/** The containers of a task definition at a glance. */
export function ContainerTable(props: { containers: readonly ContainerDefinitionView[] }) {
  const t = useMessages()
  return (
    <DataTable
      label={t('container.title')}
      name="containers"
      rows={props.containers}
      rowKey={(row) => row.name}
      columns={columnsOf(t)}
      emptyText={t('container.none')}
    />
  )
}

const columnsOf = (t: Translate): readonly Column<ContainerDefinitionView>[] => [
  { id: 'name', header: t('container.name'), cell: nameCell },
  { id: 'image', header: t('container.image'), cell: imageCell },
  { id: 'cpu', header: 'CPU', align: 'right', cell: (row) => row.cpu ?? <NotSet />, hideOnPhone: true },
  { id: 'ports', header: t('container.ports'), cell: (row) => row.portMappings.map(portText).join(', ') || <NotSet /> },
  {
    id: 'environment',
    header: t('container.environmentCount'),
    align: 'right',
    cell: (row) => row.environment.length,
    hideOnPhone: true,
  },
  {
    id: 'secrets',
    header: t('container.secretCount'),
    align: 'right',
    cell: (row) => row.secrets.length,
    hideOnPhone: true,
  },
  { id: 'health', header: t('container.healthCheck'), cell: healthCell, hideOnPhone: true },
  { id: 'log', header: t('container.logs'), cell: (row) => row.log?.driver ?? <NotSet />, hideOnPhone: true },
]

function nameCell(row: ContainerDefinitionView) {
  return (
    <span className="flex items-center gap-2">
      <b>{row.name}</b>
      {row.essential && <Tag>essential</Tag>}
    </span>
  )
}

// The registry before the name is the same for most; the whole image stands in the definition below.
function imageCell({ image }: ContainerDefinitionView) {
  if (image === null) return <NotSet />
  return (
    <span title={image}>
      <Mono>{nameOf(image)}</Mono>
    </span>
  )
}

function healthCell({ healthCheck }: ContainerDefinitionView) {
  if (!healthCheck) return <NotSet />
  const [kind, ...rest] = healthCheck.command
  return <ShownWords words={kind === 'CMD' || kind === 'CMD-SHELL' ? rest : healthCheck.command} />
}
