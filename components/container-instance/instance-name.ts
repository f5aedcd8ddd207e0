import type { ContainerInstanceRow } from '@/lib/views/container-instance'

/** What people call a container instance: the machine's id, or else ECS's own. */
export function nameOfInstance({ ec2InstanceId, id }: Pick<ContainerInstanceRow, 'ec2InstanceId' | 'id'>): string {
  return ec2InstanceId ?? id
}

const LONGEST_NAME = 12

/** A name as a narrow column holds it: its ends, which tell machines apart. */
export function shortName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, 5)}…${name.slice(-5)}` : name
}
