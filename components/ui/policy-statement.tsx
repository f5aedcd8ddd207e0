'use client'
import { useMessages } from '@/lib/messages/use-messages'
import { CopyButton } from './copy-button'
import { Mono } from './mono'

/** What a list is of no use without: ECS answers ARNs, and these describe them. */
const describedBy: Readonly<Record<string, string>> = {
  'ecs:ListClusters': 'ecs:DescribeClusters',
  'ecs:ListServices': 'ecs:DescribeServices',
  'ecs:ListTasks': 'ecs:DescribeTasks',
  'ecs:ListContainerInstances': 'ecs:DescribeContainerInstances',
  'ecs:ListServiceDeployments': 'ecs:DescribeServiceDeployments',
  'ecs:ListTaskDefinitions': 'ecs:DescribeTaskDefinition',
}

/** The statement that would allow an action, and the one that it is read with, to copy. */
export function PolicyStatement(props: { action: string }) {
  const t = useMessages()
  const statement = policyStatement(props.action)
  return (
    <div className="flex flex-wrap items-start gap-3 rounded-ctl bg-sunken p-3">
      <pre className="min-w-0 flex-1 overflow-x-auto text-sm">
        <Mono>{statement}</Mono>
      </pre>
      <CopyButton text={statement} label={t('ui.copyStatement')} />
    </div>
  )
}

function policyStatement(action: string): string {
  const partner = describedBy[action]
  const actions = partner === undefined ? [action] : [action, partner]
  return `{ "Effect": "Allow",\n  "Action": [${actions.map((each) => JSON.stringify(each)).join(', ')}],\n  "Resource": "*" }`
}
