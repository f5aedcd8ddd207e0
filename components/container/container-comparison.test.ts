import { describe, expect, test } from 'vitest'
import type { ContainerDefinitionView, RunningContainer } from '@/lib/views/container'
import { compareContainer } from './container-comparison'

const running: RunningContainer = {
  lastStatus: 'STOPPED',
  healthStatus: null,
  exitCode: 0,
  reason: null,
  image: 'httpd:2.4',
  imageDigest: null,
  runtimeId: null,
  cpu: '0',
  memoryMiB: 512,
  memoryReservationMiB: null,
  gpuIds: [],
  networkBindings: [{ bindIP: '0.0.0.0', containerPort: '80', hostPort: '32768', protocol: 'tcp' }],
  networkInterfaces: [],
  managedAgents: [],
}

const defined: ContainerDefinitionView = {
  name: 'app',
  image: 'httpd:2.4',
  essential: true,
  cpu: null,
  memoryMiB: 512,
  memoryReservationMiB: null,
  portMappings: [{ name: null, containerPort: '80', hostPort: '0', protocol: 'tcp', appProtocol: null }],
  entryPoint: null,
  command: null,
  workingDirectory: null,
  environment: [],
  environmentFiles: [],
  secrets: [],
  log: null,
  firelens: null,
  healthCheck: null,
  dependsOn: [],
  mountPoints: [],
  volumesFrom: [],
  ulimits: [],
  startTimeoutSeconds: null,
  stopTimeoutSeconds: null,
  restartPolicy: null,
  others: [],
}

const parameter = (name: string, ...sides: Parameters<typeof compareContainer>) =>
  compareContainer(...sides).find((row) => row.name === name)

describe('compareContainer', () => {
  test('exit code 0 and cpu 0 are told, a missing reason of a stopped container is not', () => {
    expect(parameter('exitCode', running, defined)?.running).toEqual(['0'])
    expect(parameter('cpu', running, defined)?.running).toEqual(['0'])
    expect(parameter('reason', running, defined)?.running).toBe('notTold')
  })

  test('a container that runs has no end yet', () => {
    const alive = { ...running, lastStatus: 'RUNNING', exitCode: null }
    expect(parameter('exitCode', alive, defined)).toBeUndefined()
  })

  test('what only one side can have leaves the other side without an entry', () => {
    expect(parameter('exitCode', running, defined)?.defined).toBeUndefined()
    expect(parameter('essential', running, defined)?.running).toBeUndefined()
  })

  test('an unset memoryReservation is unset on the defined side', () => {
    expect(parameter('memoryReservation', running, defined)?.defined).toBe('notSet')
    expect(parameter('memory', running, defined)?.defined).toEqual(['512 MiB'])
  })

  test('the bound port stands beside the mapping', () => {
    expect(parameter('networkBindings', running, defined)).toMatchObject({
      running: ['0.0.0.0:32768 → 80/tcp'],
      defined: ['* → 80/tcp'],
    })
  })

  test('an injected container has no defined side, one that is not created no running side', () => {
    expect(compareContainer(running, null).every((row) => row.defined === undefined)).toBe(true)
    expect(compareContainer(null, defined).every((row) => row.running === undefined)).toBe(true)
  })
})
