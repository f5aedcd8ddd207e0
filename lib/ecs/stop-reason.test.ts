import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type StoppedContainer, type StoppedTask, stopCause, stopCodes } from './stop-reason'

const container = (change: Partial<StoppedContainer> = {}): StoppedContainer => ({
  name: 'app',
  reason: null,
  exitCode: null,
  healthStatus: null,
  essential: true,
  limitMiB: null,
  ...change,
})
const task = (change: Partial<StoppedTask> = {}): StoppedTask => ({
  stopCode: 'TaskFailedToStart',
  stoppedReason: null,
  containers: [],
  ...change,
})

describe('every entry of the catalogue', () => {
  test.each([
    ['loadBalancerHealthCheck', 'Task failed ELB health checks in (elb web)'],
    ['loadBalancerHealthCheck', 'Task failed ELB health checks in (target-group arn:aws:x)'],
    ['containerHealthCheck', 'Task failed container health checks'],
    ['scalingActivity', 'Scaling activity initiated by (deployment ecs-svc/1)'],
    ['hostStopped', 'Host EC2 (instance i-1) stopped/terminated'],
    ['instanceDeregistered', 'Container instance deregistration forced by user'],
    ['spotInterruption', 'Your Spot Task was interrupted.'],
    ['spotInterruption', 'SpotInterruptionError: reclaimed'],
    ['maintenance', 'ECS is performing maintenance on the underlying infrastructure hosting the task'],
    [
      'subnetFull',
      'Unexpected EC2 error while attempting to Create Network Interface with public IP assignment enabled in subnet',
    ],
    ['internalError', 'InternalError: eni timeout'],
    [
      'computeIncompatible',
      'TaskFailedToStart: The task definition is not compatible with the selected compute strategy',
    ],
    ['eniLimit', 'Unable to attach network interface to unused device index'],
    ['agentDisconnected', 'TaskFailedToStart: AGENT'],
    ['noRoom', 'TaskFailedToStart: RESOURCE:CPU'],
    ['noRoom', 'TaskFailedToStart: RESOURCE:MEMORY'],
    ['constraintUnmet', 'TaskFailedToStart: MemberOf placement constraint unsatisfied.'],
    ['constraintUnmet', 'TaskFailedToStart: ATTRIBUTE'],
    ['noInstances', 'TaskFailedToStart: NO ACTIVE INSTANCES'],
    ['emptyCapacityProvider', 'TaskFailedToStart: EMPTY CAPACITY PROVIDER'],
    ['secretsRefused', 'ResourceInitializationError: unable to pull secrets or registry auth: AccessDeniedException'],
    [
      'secretsUnreachable',
      'ResourceInitializationError: unable to pull secrets or registry auth: dial tcp 52.94.1.1:443: i/o timeout',
    ],
    [
      'secretMissing',
      'ResourceInitializationError: unable to pull secrets: ResourceNotFoundException: Secrets Manager can’t find it',
    ],
    [
      'environmentFiles',
      'ResourceInitializationError: failed to download env files: file download command: non empty error stream',
    ],
    [
      'logGroupMissing',
      'ResourceInitializationError: failed to validate logger args: The task cannot find the Amazon CloudWatch log group',
    ],
    ['loggerUnreachable', 'ResourceInitializationError: failed to validate logger args: dial tcp: connection refused'],
    ['loggerRefused', 'ResourceInitializationError: failed to initialize logging driver: unknown option'],
    ['efsMount', 'ResourceInitializationError: failed to invoke EFS utils commands to set up EFS volumes'],
    ['resourceInitialization', 'ResourceInitializationError: something of tomorrow'],
    [
      'imageMissing',
      'CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref web:v9: not found',
    ],
    ['imageMissing', 'CannotPullECRContainerError: manifest unknown'],
    ['pullUnreachable', 'CannotPullContainer: Check your task network configuration.'],
    ['pullUnreachable', 'CannotPullContainerError: request canceled while waiting for connection'],
    ['pullUnreachable', 'CannotPullContainerError: failed to resolve ref web:v9: dial tcp: i/o timeout'],
    ['pullRateLimit', 'CannotPullContainerError: toomanyrequests: You have reached your pull rate limit'],
    ['pullDenied', 'CannotPullContainerError: pull access denied for web, repository does not exist'],
    ['pullDenied', 'CannotPullContainer: The task can’t pull the image. The role lacks permissions'],
    ['pullDiskFull', 'CannotPullContainerError: write /var/lib: no space left on device'],
    [
      'pullLayerBlocked',
      'CannotPullContainerError: panic: runtime error: invalid memory address or nil pointer dereference',
    ],
    [
      'pullPlatform',
      'CannotPullContainerError: image Manifest does not contain descriptor matching platform "linux/arm64"',
    ],
    ['cannotPull', 'CannotPullImageManifestError: something of tomorrow'],
    ['cannotStart', 'CannotStartContainerError: failed to get container status: exec format error'],
    ['thinPoolFull', 'CannotCreateContainerError: devmapper: Thin Pool has 4350 free data blocks'],
    ['cannotCreate', 'CannotCreateContainerError: API error (400)'],
    ['cannotStop', 'CannotStopContainerError: timeout'],
    ['cannotInspect', 'CannotInspectContainerError: timeout'],
    ['cannotCreateVolume', 'CannotCreateVolumeError: plugin not found'],
    ['runtimeTimeout', 'ContainerRuntimeTimeoutError: Could not transition to running; timed out after waiting 1m: x'],
    ['runtimeTimeout', 'DockerTimeoutError: Could not transition to created; timed out after waiting 4m0s'],
    ['runtimeError', 'ContainerRuntimeError: failed to create container task'],
    ['outOfMemory', 'OutOfMemoryError: container killed due to memory usage'],
    ['dependencyFailed', 'TaskDependencyError: x'],
    ['stoppedBeforePull', 'TaskStoppedBeforePullBeginError: x'],
    ['containerNetwork', 'ContainerNetworkingError: x'],
    ['cannotInspect', 'ContainerVanishedError: x'],
    ['cannotCreate', 'HostConfigError: x'],
  ])('%s: %s', (code, text) => {
    expect(stopCause(task({ stoppedReason: text })).code).toBe(code)
    const ofContainer = task({ stoppedReason: 'Task failed to start', containers: [container({ reason: text })] })
    expect(stopCause(ofContainer)).toMatchObject({ code, container: 'app' })
  })

  test('is found whatever the case of its text', () => {
    expect(stopCause(task({ stoppedReason: 'OUTOFMEMORYERROR: CONTAINER KILLED' })).code).toBe('outOfMemory')
  })
})

describe('a container that exited', () => {
  const exited = (...containers: StoppedContainer[]) =>
    stopCause(
      task({ stopCode: 'EssentialContainerExited', stoppedReason: 'Essential container in task exited', containers }),
    )

  test('for want of memory names its limit', () => {
    const reason = 'OutOfMemoryError: Container killed due to memory usage'
    expect(
      exited(container({ reason, exitCode: 137, limitMiB: 3072 }), container({ name: 'envoy', exitCode: 0 })),
    ).toEqual({
      code: 'outOfMemory',
      condition: 'failing',
      container: 'app',
      exitCode: 137,
      values: { container: 'app', exitCode: 137, limitMiB: 3072 },
    })
  })

  test('with 137 alone was killed, and nobody says that memory ran out', () => {
    expect(exited(container({ exitCode: 137 }))).toMatchObject({
      code: 'essentialContainerKilled',
      condition: 'failing',
    })
  })

  test.each([
    [1, 'essentialContainerExited', 'failing'],
    [0, 'essentialContainerFinished', 'atRest'],
    [null, 'essentialContainerExited', 'unknown'],
  ])('with %s is %s', (exitCode, code, condition) => {
    expect(exited(container({ exitCode }))).toMatchObject({ code, condition })
  })

  test('by itself is the cause, not the ones that were stopped after it', () => {
    const others = [container({ name: 'envoy', exitCode: 143 }), container({ name: 'log', exitCode: 137 })]
    expect(exited(...others, container({ exitCode: 2 }))).toMatchObject({ container: 'app', exitCode: 2 })
    expect(
      exited(container({ name: 'init', exitCode: 3, essential: false }), container({ exitCode: 0 })),
    ).toMatchObject({
      container: 'app',
      code: 'essentialContainerFinished',
    })
  })
})

describe('a task that was stopped', () => {
  test('by a person is at rest, whatever words the person gave and however its containers left', () => {
    const containers = [container({ exitCode: 137 })]
    const stopped = task({ stopCode: 'UserInitiated', stoppedReason: 'drill: OutOfMemoryError', containers })
    expect(stopCause(stopped)).toMatchObject({ code: 'stoppedByUser', condition: 'atRest' })
  })

  test('by a deployment is at rest although a container had to be killed', () => {
    const stoppedReason = 'Scaling activity initiated by (deployment ecs-svc/1)'
    const stopped = task({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason,
      containers: [container({ exitCode: 137 })],
    })
    expect(stopCause(stopped)).toMatchObject({
      code: 'scalingActivity',
      condition: 'atRest',
      values: { deployment: 'ecs-svc/1' },
    })
  })

  test('for its health names the unhealthy container', () => {
    const containers = [container({ name: 'envoy' }), container({ healthStatus: 'UNHEALTHY' })]
    const stopped = task({
      stopCode: 'ServiceSchedulerInitiated',
      stoppedReason: 'Task failed container health checks',
      containers,
    })
    expect(stopCause(stopped)).toMatchObject({ code: 'containerHealthCheck', container: 'app', condition: 'failing' })
  })

  test.each([
    ['ServiceSchedulerInitiated', 'stoppedByService', 'atRest'],
    ['SpotInterruption', 'spotInterruption', 'note'],
    ['TerminationNotice', 'terminationNotice', 'note'],
    ['InfrastructureHealth', 'infrastructureHealth', 'degraded'],
    ['TaskFailedToStart', 'taskFailedToStart', 'failing'],
    ['CodeOfTomorrow', 'unknown', 'unknown'],
    [null, 'unknown', 'unknown'],
  ])('with nothing but the code %s is %s', (stopCode, code, condition) => {
    expect(stopCause(task({ stopCode }))).toMatchObject({ code, condition })
  })
})

test('a missing image is named as the reason names it', () => {
  const stoppedReason =
    'CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref 0.dkr.ecr.us-east-1.amazonaws.com/search-indexer:v2.9.0-arm: 0.dkr.ecr.us-east-1.amazonaws.com/search-indexer:v2.9.0-arm: not found'
  expect(stopCause(task({ stoppedReason })).values).toMatchObject({
    image: '0.dkr.ecr.us-east-1.amazonaws.com/search-indexer:v2.9.0-arm',
  })
})

test('any reason has a code with sentences, and every value that they use', () => {
  fc.assert(
    fc.property(fc.string(), fc.option(fc.string()), (text, stopCode) => {
      const cause = stopCause(
        task({ stopCode, stoppedReason: `CannotPull ${text}`, containers: [container({ reason: text })] }),
      )
      expect(stopCodes).toContain(cause.code)
      expect(Object.keys(cause.values)).toEqual(expect.arrayContaining(['container', 'exitCode', 'limitMiB']))
    }),
  )
  stopCause(task({ stoppedReason: 'cannotpull failed to resolve ref '.repeat(20_000) }))
})
