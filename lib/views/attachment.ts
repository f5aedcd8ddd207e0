import type { Attachment, Task } from '@aws-sdk/client-ecs'
import { objectsOf, textOf } from './field'
import type { TaskDetail } from './task'

/** What is attached to a task: network interfaces, volumes, Service Connect. */
export function attachmentViews(attachments: readonly Attachment[] | undefined): TaskDetail['attachments'] {
  return objectsOf(attachments).map((attachment) => ({
    id: textOf(attachment.id) ?? '',
    type: textOf(attachment.type) ?? '',
    status: textOf(attachment.status) ?? 'UNKNOWN',
    details: objectsOf(attachment.details).map((detail) => ({
      name: textOf(detail.name) ?? '',
      value: textOf(detail.value) ?? '',
    })),
  }))
}

/**
 * The network interface of a task in awsvpc mode; null when it has none.
 * Source: API reference, Attachment, details. DescribeTasks writes the type ElasticNetworkInterface, events write eni.
 */
export function networkOf(task: Partial<Task>): TaskDetail['network'] {
  const found = attachmentViews(task.attachments).find(({ type }) => /^(?:ElasticNetworkInterface|eni)$/i.test(type))
  if (!found) return null
  const detail = (name: string) => found.details.find((each) => each.name.toLowerCase() === name)?.value ?? null
  return {
    networkInterfaceId: detail('networkinterfaceid'),
    subnetId: detail('subnetid'),
    privateIp: detail('privateipv4address'),
    ipv6: detail('ipv6address'),
    macAddress: detail('macaddress'),
    privateDnsName: detail('privatednsname'),
  }
}
