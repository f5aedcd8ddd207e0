import type { KeyValuePair, LogConfiguration, Secret } from '@aws-sdk/client-ecs'
import type { Wire } from '../wire'

/** `environment` as ECS writes it, from an object. */
export function environment(values: Readonly<Record<string, string>>): Wire<KeyValuePair>[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }))
}

/** `secrets`: names and where the agent fetches the values from; the values themselves are nowhere in the API. */
export function secrets(valueFrom: Readonly<Record<string, string>>): Wire<Secret>[] {
  return Object.entries(valueFrom).map(([name, from]) => ({ name, valueFrom: from }))
}

export function awslogs(group: string, region: string, prefix = 'ecs'): Wire<LogConfiguration> {
  return {
    logDriver: 'awslogs',
    options: { 'awslogs-group': group, 'awslogs-region': region, 'awslogs-stream-prefix': prefix },
  }
}

/** A container health check with the console's usual numbers. */
export function healthCheck(command: string) {
  return { command: ['CMD-SHELL', command], interval: 30, timeout: 5, retries: 3, startPeriod: 15 }
}

/** Ports by number, TCP. */
export function ports(...containerPorts: number[]) {
  return containerPorts.map((containerPort) => ({ containerPort, protocol: 'tcp' as const }))
}
