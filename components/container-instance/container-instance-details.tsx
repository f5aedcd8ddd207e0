'use client'
import { mebibytes, parameter, parameterLines } from '@/components/container/property'
import { AwsConsoleLink } from '@/components/ui/aws-console-link'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { Fold } from '@/components/ui/fold'
import { Identity } from '@/components/ui/identity'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { PropertyList } from '@/components/ui/property-list'
import { TagList } from '@/components/ui/tag-list'
import { TextLink } from '@/components/ui/text-link'
import { useMessages } from '@/lib/messages/use-messages'
import { type ClusterRef, routes } from '@/lib/routes'
import type { ContainerInstanceRow, ContainerInstancesView, InstanceAttribute } from '@/lib/views/container-instance'

type Props = { at: ClusterRef; view: ContainerInstancesView }

/** Everything ECS tells about each container instance, opened one at a time. */
export function ContainerInstanceDetails({ at, view }: Props) {
  const { containerInstances } = view
  return (
    <ul>
      {containerInstances.map((instance) => (
        <li key={instance.id} className="border-line-faint border-t first:border-0">
          <Fold id={instance.id} summary={<Summary instance={instance} />} open={containerInstances.length === 1}>
            <Details at={at} view={view} instance={instance} />
          </Fold>
        </li>
      ))}
    </ul>
  )
}

function Summary({ instance }: { instance: ContainerInstanceRow }) {
  return (
    <span className="inline-flex items-center gap-2">
      <ConditionGlyph condition={instance.condition} />
      <h3 className="font-semibold">
        <Mono>{instance.ec2InstanceId ?? instance.id}</Mono>
      </h3>
      <span className="text-ink-3">{instance.status}</span>
    </span>
  )
}

function Details(props: Props & { instance: ContainerInstanceRow }) {
  const t = useMessages()
  const { at, instance } = props
  const { scope, sharedAttributes } = props.view
  return (
    <div className="grid gap-x-8 gap-y-4 md:grid-cols-3">
      <Group title={t('containerInstance.registration')}>
        <PropertyList items={registrationOf(instance)} />
        <Identity arn={instance.arn} id={instance.id} />
        <AwsConsoleLink arn={instance.arn} endpoint={scope.endpoint} />
      </Group>
      <Group title={t('containerInstance.tasks')}>
        <InstanceTasks at={at} tasks={instance.tasks} />
        <PropertyList items={[parameterLines('PORTS', instance.reservedPorts)]} />
      </Group>
      <Group title={t('containerInstance.attributes')}>
        <Attributes attributes={[...instance.attributes, ...sharedAttributes]} />
      </Group>
      <Group title={t('ui.tags')}>
        <TagList tags={instance.tags} />
      </Group>
    </div>
  )
}

function Group(props: { title: string; children: React.ReactNode }) {
  return (
    <div className="min-w-0 space-y-1">
      <h4 className="font-semibold text-ink-2 text-sm">{props.title}</h4>
      {props.children}
    </div>
  )
}

function registrationOf(instance: ContainerInstanceRow) {
  return [
    { label: 'status', value: instance.status, mono: true },
    { label: 'statusReason', value: instance.statusReason, mono: true },
    parameter('agentConnected', instance.agentConnected),
    { label: 'agentVersion', value: instance.agentVersion, mono: true },
    { label: 'dockerVersion', value: instance.dockerVersion, mono: true },
    parameter('runningTasksCount', instance.runningTasksCount),
    parameter('pendingTasksCount', instance.pendingTasksCount),
  ]
}

// An attribute without a value says all by its name: the agent can do it.
function Attributes({ attributes }: { attributes: readonly InstanceAttribute[] }) {
  return (
    <ul className="text-sm">
      {attributes.map(({ name, value }) => (
        <li key={name} className="[overflow-wrap:anywhere]">
          <Mono>{name}</Mono>
          {value !== null && <Mono>{` = ${value}`}</Mono>}
        </li>
      ))}
    </ul>
  )
}

function InstanceTasks({ at, tasks }: { at: ClusterRef; tasks: ContainerInstanceRow['tasks'] }) {
  const t = useMessages()
  if (!tasks) return <NotTold />
  if (!tasks.length) return <p className="text-ink-3 text-sm">{t('containerInstance.noTasks')}</p>
  return (
    <ul className="text-sm">
      {tasks.map((task) => (
        <li key={task.id} className="flex justify-between gap-3 border-line-faint border-t py-0.5 first:border-0">
          <TextLink href={routes.task({ ...at, task: task.id })} title={task.id}>
            {task.serviceName ?? task.family ?? task.id}
          </TextLink>
          <span>{mebibytes(task.memoryMiB) ?? <NotTold />}</span>
        </li>
      ))}
    </ul>
  )
}
