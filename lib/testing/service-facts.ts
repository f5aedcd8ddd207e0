import type { InstanceFacts } from '@/lib/ecs/instance-finding'
import type { DeploymentFacts, EventFacts, ServiceFacts, StopFacts } from '@/lib/ecs/service-facts'

/** Minutes past 14:00 UTC as ISO time. */
export const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 14, minute)).toISOString()

/** A completed deployment of revision 88 with four tasks. */
export function deploymentFacts(change: Partial<DeploymentFacts> = {}): DeploymentFacts {
  return {
    status: 'PRIMARY',
    rolloutState: 'COMPLETED',
    rolloutStateReason: null,
    family: 'storefront',
    revision: 88,
    desiredCount: 4,
    runningCount: 4,
    pendingCount: 0,
    failedTasks: 0,
    createdAt: at(0),
    updatedAt: at(5),
    ...change,
  }
}

/** A steady service of four tasks. */
export function serviceFacts(change: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    cluster: 'shop-prod',
    service: 'storefront',
    condition: 'steady',
    desiredCount: 4,
    runningCount: 4,
    pendingCount: 0,
    deployments: [deploymentFacts()],
    breaker: null,
    events: [],
    stops: [],
    need: null,
    capacityProviders: [],
    unseenOn: [],
    ...change,
  }
}

export function eventFacts(change: Partial<EventFacts> = {}): EventFacts {
  return { at: at(10), kind: 'steadyState', values: {}, condition: 'steady', message: 'As ECS wrote it.', ...change }
}

/** The app that grew to its limit. */
export function stopFacts(change: Partial<StopFacts> = {}): StopFacts {
  return {
    task: '9f2c41d0',
    at: at(28),
    family: 'storefront',
    revision: 88,
    code: 'outOfMemory',
    condition: 'failing',
    values: { container: 'app', exitCode: 137, limitMiB: 3072 },
    image: null,
    reason: 'OutOfMemoryError: Container killed due to memory usage',
    ...change,
  }
}

/** An instance with 8192 MiB and 2048 CPU units free. */
export function instanceFacts(change: Partial<InstanceFacts> = {}): InstanceFacts {
  return {
    id: '4f1c5e0b',
    ec2InstanceId: 'i-0a1f83c2',
    capacityProviderName: null,
    status: 'ACTIVE',
    statusReason: null,
    agentConnected: true,
    freeMiB: 8192,
    freeCpuUnits: 2048,
    runningTasksCount: 3,
    ...change,
  }
}
