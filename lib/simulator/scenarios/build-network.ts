import type { NetworkConfiguration, Task } from '@aws-sdk/client-ecs'
import type { Random } from '../random'
import type { Wire } from '../wire'

export type Zone = 'a' | 'c' | 'd'

export const zones: readonly Zone[] = ['a', 'c', 'd']

// The zone of a subnet is the one that the lifecycle finds for it (`zoneOfSubnet`), so that new tasks agree.
/** One subnet per availability zone, and the third octets of its addresses. */
const subnets: Readonly<Record<Zone, { subnetId: string; thirdOctets: readonly [number, number] }>> = {
  a: { subnetId: 'subnet-0c3e51b9', thirdOctets: [16, 23] },
  c: { subnetId: 'subnet-0a19c7e3', thirdOctets: [24, 31] },
  d: { subnetId: 'subnet-07d2f6a4', thirdOctets: [40, 47] },
}

/** The `awsvpc` network of services that run in all three zones. */
export function awsvpc(securityGroup = 'sg-04e8b1d7'): Wire<NetworkConfiguration> {
  return {
    awsvpcConfiguration: {
      subnets: zones.map((zone) => subnets[zone].subnetId),
      securityGroups: [securityGroup],
      assignPublicIp: 'DISABLED',
    },
  }
}

export type Interface = {
  subnetId: string
  privateIPv4Address: string
  networkInterfaceId: string
  macAddress: string
}

/** A new elastic network interface in the subnet of that zone. */
export function interfaceIn(zone: Zone, random: Random): Interface {
  const { subnetId, thirdOctets } = subnets[zone]
  const [low, high] = thirdOctets
  const address = [10, 0, random.integer(low, high), random.integer(4, 250)]
  return {
    subnetId,
    privateIPv4Address: address.join('.'),
    networkInterfaceId: `eni-0${random.hex(16)}`,
    macAddress: `0a:${random.hex(10).match(/../g)?.join(':')}`,
  }
}

/**
 * Puts an awsvpc task into a zone; without an interface the network is not there yet.
 * Source: Amazon ECS API Reference, Attachment, ElasticNetworkInterface.
 */
export function placeInZone(task: Wire<Task>, region: string, zone: Zone, eni: Interface | null): void {
  task.availabilityZone = region + zone
  const attachment = task.attachments?.[0]
  if (!attachment) return
  attachment.status = eni ? 'ATTACHED' : 'PRECREATED'
  if (!eni) {
    attachment.details = [{ name: 'subnetId', value: subnets[zone].subnetId }]
    return
  }
  const privateDnsName = `ip-${eni.privateIPv4Address.replaceAll('.', '-')}.${region}.compute.internal`
  attachment.details = Object.entries({ ...eni, privateDnsName }).map(([name, value]) => ({ name, value }))
  for (const container of task.containers ?? []) {
    container.networkInterfaces = [{ attachmentId: attachment.id, privateIpv4Address: eni.privateIPv4Address }]
  }
}
