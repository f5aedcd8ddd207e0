import type { ContainerInstanceRow } from '@/lib/views/container-instance'

/** What people call a container instance: the machine's id, or else ECS's own. */
export function nameOfInstance({ ec2InstanceId, id }: Pick<ContainerInstanceRow, 'ec2InstanceId' | 'id'>): string {
  return ec2InstanceId ?? id
}
