import type { Attachment, NetworkConfiguration, Task } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'
import type { Place } from './place'

/** The elastic network interface of an awsvpc task, before it exists. */
export function newNetworkInterface(
  place: Place,
  networkConfiguration: Wire<NetworkConfiguration> | undefined,
): Wire<Attachment> {
  const subnets = networkConfiguration?.awsvpcConfiguration?.subnets ?? []
  const subnetId = subnets.length > 0 ? place.world.random.pick(subnets) : 'subnet-00000000000000000'
  return {
    id: place.world.random.uuid(),
    type: 'ElasticNetworkInterface',
    status: 'PRECREATED',
    details: [{ name: 'subnetId', value: subnetId }],
  }
}

/** Attaches the task's network interface and gives its containers the address. */
export function attachNetworkInterface(place: Place, task: Wire<Task>): void {
  const attachment = networkInterfaceOf(task)
  if (!attachment || attachment.status === 'ATTACHED') return
  const { random } = place.world
  const address = `10.0.${random.integer(0, 255)}.${random.integer(4, 254)}`
  attachment.status = 'ATTACHED'
  attachment.details?.push(
    { name: 'networkInterfaceId', value: `eni-${random.hex(17)}` },
    { name: 'macAddress', value: `0a:${random.hex(10).match(/../g)?.join(':')}` },
    { name: 'privateDnsName', value: `ip-${address.replaceAll('.', '-')}.${internalDomain(place.region.region)}` },
    { name: 'privateIPv4Address', value: address },
  )
  for (const container of task.containers ?? [])
    container.networkInterfaces = [{ attachmentId: attachment.id, privateIpv4Address: address }]
}

/** Sets where a stopping task's network interface has got to. */
export function setNetworkInterfaceStatus(task: Wire<Task>, status: 'DETACHING' | 'DELETED'): void {
  const attachment = networkInterfaceOf(task)
  if (attachment) attachment.status = status
}

export function networkInterfaceOf(task: Wire<Task>): Wire<Attachment> | undefined {
  return task.attachments?.find(({ type }) => type === 'ElasticNetworkInterface')
}

// Source: Amazon VPC user guide, DNS attributes for your VPC.
function internalDomain(region: string): string {
  return region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`
}
