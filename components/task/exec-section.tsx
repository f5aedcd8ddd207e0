'use client'
import { CopyButton } from '@/components/ui/copy-button'
import { Section } from '@/components/ui/section'
import { awsCli } from '@/lib/ecs/aws-cli'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaskRef } from '@/lib/routes'
import type { ContainerView } from '@/lib/views/container'
import type { TaskView } from '@/lib/views/task'

const agentName = 'ExecuteCommandAgent'

/** The command that opens a shell in a container, where the task has ECS Exec turned on; ecscope itself opens none. */
export function ExecSection({ at, view }: { at: TaskRef; view: TaskView }) {
  const t = useMessages()
  const { scope, task, containers } = view
  if (!task.enableExecuteCommand || task.lastStatus !== 'RUNNING') return null
  const reachable = containers.filter(hasAgent)
  return (
    <Section title="ECS Exec" sub={t('task.exec.sub')}>
      {reachable.length === 0 && <p className="text-ink-3 text-sm">{t('task.exec.noAgent')}</p>}
      <p className="flex flex-wrap gap-2">
        {reachable.map(({ name }) => (
          <CopyButton
            key={name}
            label={t('task.exec.copy', { container: name })}
            text={awsCli(scope, 'execute-command', {
              cluster: at.cluster,
              task: task.id,
              container: name,
              interactive: true,
              command: '/bin/sh',
            })}
          />
        ))}
      </p>
    </Section>
  )
}

/** Source: API reference, ManagedAgent: the agent of ECS Exec has to be RUNNING in a container to be reached. */
function hasAgent({ running }: ContainerView): boolean {
  return running?.managedAgents.some(({ name, lastStatus }) => name === agentName && lastStatus === 'RUNNING') ?? false
}
