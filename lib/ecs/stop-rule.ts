import type { Condition } from './condition'

/** One entry of the catalogue: what the text of a stopped task or container has to contain. */
export type StopRule = {
  readonly code: string
  readonly condition: Condition
  readonly pattern: RegExp
  /** Named groups of the pattern that its sentences use. */
  readonly values?: readonly string[]
  /** Whether ECS writes it for a stop that a person asked for. */
  readonly isByUser?: boolean
}

const NETWORK =
  'dial tcp|i/o timeout|tls handshake timeout|context deadline exceeded|connection (?:issue|refused|reset)|request canceled while waiting|check your task network configuration|no such host'
const PULL = 'cannotpull\\w*'
const after = (prefix: string, text: string) => new RegExp(`${prefix}.*(?:${text})`, 'is')

/**
 * The catalogue of reasons, the specific ones first: the first that matches is the cause.
 * Source: developer guide, stopped tasks error codes and its pages, CannotPullContainer task errors; names that only
 * the container agent writes come from its source (amazon-ecs-agent, agent/engine/errors.go).
 */
export const stopRules: readonly StopRule[] = [
  { code: 'outOfMemory', condition: 'failing', pattern: /out ?of ?memory|oom[- ]?killed/i },
  {
    code: 'loadBalancerHealthCheck',
    condition: 'failing',
    pattern: /failed elb health checks(?: in \(?(?:target-group|elb) (?<target>[^)\s]+))?/i,
    values: ['target'],
  },
  { code: 'containerHealthCheck', condition: 'failing', pattern: /failed container health checks/i },
  {
    code: 'hostStopped',
    condition: 'degraded',
    pattern: /host ec2 \(instance (?<instance>[^)]+)\)\s*(?:stopped|terminated)/i,
    values: ['instance'],
    isByUser: true,
  },
  {
    code: 'instanceDeregistered',
    condition: 'note',
    pattern: /container instance deregistration forced by user/i,
    isByUser: true,
  },
  {
    code: 'scalingActivity',
    condition: 'atRest',
    pattern: /scaling activity initiated by(?: \(?(?:deployment )?(?<deployment>[^)\s]+))?/i,
    values: ['deployment'],
  },
  { code: 'spotInterruption', condition: 'note', pattern: /spot ?(?:task was interrupted|interruption)/i },
  { code: 'maintenance', condition: 'note', pattern: /maintenance on the underlying infrastructure|task retirement/i },

  { code: 'environmentFiles', condition: 'failing', pattern: /failed to download env files/i },
  {
    code: 'logGroupMissing',
    condition: 'failing',
    pattern: /(?:validate logger args|logging driver).*(?:log ?group|resourcenotfoundexception)/is,
  },
  { code: 'loggerUnreachable', condition: 'failing', pattern: after('validate logger args', NETWORK) },
  {
    code: 'loggerRefused',
    condition: 'failing',
    pattern: /failed to (?:validate logger args|initialize logging driver)/i,
  },
  { code: 'efsMount', condition: 'failing', pattern: /efs utils|set ?up efs volumes/i },
  {
    code: 'secretMissing',
    condition: 'failing',
    pattern: /resourcenotfoundexception|can't find the specified secret|invalid ?ssm ?parameters/i,
  },
  { code: 'secretsUnreachable', condition: 'failing', pattern: after('(?:pull secrets|registry auth)', NETWORK) },
  { code: 'secretsRefused', condition: 'failing', pattern: /unable to pull secrets or registry auth/i },

  { code: 'pullRateLimit', condition: 'failing', pattern: /toomanyrequests|pull rate limit/i },
  { code: 'pullDiskFull', condition: 'failing', pattern: after(PULL, 'no space left on device') },
  { code: 'pullPlatform', condition: 'failing', pattern: after(PULL, 'matching platform|match for platform') },
  { code: 'pullUnreachable', condition: 'failing', pattern: after(PULL, NETWORK) },
  {
    code: 'pullDenied',
    condition: 'failing',
    pattern: after(
      PULL,
      'pull access denied|access ?denied|not authorized|no basic auth|lacks permission|forbidden|unauthorized',
    ),
  },
  { code: 'pullLayerBlocked', condition: 'failing', pattern: after(PULL, 'nil pointer dereference') },
  {
    code: 'imageMissing',
    condition: 'failing',
    pattern:
      /cannotpull\w*(?=.*(?:manifest unknown|not found|manifest has been retried|resolve ref))(?:.*?resolve ref ["']?(?<image>[^\s"']{1,300}?)["']?(?=:?["']?(?:\s|$)))?/is,
    values: ['image'],
  },
  { code: 'cannotPull', condition: 'failing', pattern: /cannotpull/i },

  { code: 'thinPoolFull', condition: 'failing', pattern: /thin ?pool|devmapper/i },
  { code: 'cannotCreateVolume', condition: 'failing', pattern: /cannotcreatevolume/i },
  { code: 'cannotCreate', condition: 'failing', pattern: /cannotcreatecontainer|hostconfigerror/i },
  { code: 'cannotStart', condition: 'failing', pattern: /cannotstartcontainer/i },
  { code: 'cannotStop', condition: 'degraded', pattern: /cannotstopcontainer/i },
  { code: 'cannotInspect', condition: 'degraded', pattern: /cannotinspectcontainer|containervanished/i },
  {
    code: 'runtimeTimeout',
    condition: 'failing',
    pattern: /containerruntimetimeout|dockertimeout|could not transition to \w+; timed out/i,
  },
  { code: 'runtimeError', condition: 'failing', pattern: /containerruntimeerror/i },
  { code: 'dependencyFailed', condition: 'failing', pattern: /taskdependencyerror|dependency .* (?:failed|did not)/i },
  { code: 'containerNetwork', condition: 'failing', pattern: /containernetworkingerror/i },
  { code: 'stoppedBeforePull', condition: 'atRest', pattern: /taskstoppedbeforepullbegin/i },

  {
    code: 'subnetFull',
    condition: 'failing',
    pattern: /create network interface|insufficient(?:freeaddresses|.*addresses)/i,
  },
  { code: 'eniLimit', condition: 'failing', pattern: /unused device index/i },
  { code: 'computeIncompatible', condition: 'failing', pattern: /not compatible with the selected compute strategy/i },
  {
    code: 'noRoom',
    condition: 'failing',
    pattern: /resource:(?<resource>cpu|memory|ports|eni|gpu)/i,
    values: ['resource'],
  },
  { code: 'constraintUnmet', condition: 'failing', pattern: /[Mm]ember[Oo]f|[Pp]lacement constraint|\bATTRIBUTE\b/ },
  { code: 'noInstances', condition: 'failing', pattern: /no active instances/i },
  { code: 'emptyCapacityProvider', condition: 'failing', pattern: /empty capacity provider/i },
  { code: 'agentDisconnected', condition: 'failing', pattern: /\bAGENT\b/ },
  { code: 'internalError', condition: 'degraded', pattern: /internal ?error/i },
  { code: 'resourceInitialization', condition: 'failing', pattern: /resourceinitializationerror/i },
]
