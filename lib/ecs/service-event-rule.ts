import type { Condition } from './condition'

/** One entry of the list: what the text of an event has to contain. */
export type ServiceEventRule = {
  readonly kind: string
  readonly condition: Condition
  readonly pattern: RegExp
  /** Named groups of the pattern that its sentence uses. */
  readonly values?: readonly string[]
}

/**
 * The texts of service events, the specific ones first: the first that matches tells the kind. AWS calls none of them a
 * contract, so every rule asks for the least that tells it apart.
 * Source: developer guide, Amazon ECS service event messages.
 */
export const serviceEventRules: readonly ServiceEventRule[] = [
  { kind: 'steadyState', condition: 'steady', pattern: /has reached a steady state|updated state to steady_state/i },
  {
    kind: 'deploymentCompleted',
    condition: 'steady',
    pattern: /deployment (?<deployment>ecs-svc\/\d+)?.*deployment completed/i,
    values: ['deployment'],
  },
  {
    kind: 'rollingBack',
    condition: 'failing',
    pattern: /rolling back to (?:deployment(?:id)?|task ?set)?\s*\(?(?<deployment>[\w/-]+)/i,
    values: ['deployment'],
  },
  {
    kind: 'deploymentFailed',
    condition: 'failing',
    pattern: /deployment failed:?\s*(?<reason>.*?)\.?$/i,
    values: ['reason'],
  },
  {
    kind: 'startedTasks',
    condition: 'changing',
    pattern: /has started (?<count>\d+) tasks?/i,
    values: ['count'],
  },
  {
    kind: 'stoppedTasks',
    condition: 'leaving',
    pattern: /has stopped (?<count>\d+) running tasks?/i,
    values: ['count'],
  },
  {
    kind: 'stoppedPendingTasks',
    condition: 'leaving',
    pattern: /stopped (?<count>\d+) pending tasks?/i,
    values: ['count'],
  },
  {
    kind: 'deregisteredTargets',
    condition: 'leaving',
    pattern:
      /deregistered (?<count>\d+) (?:targets?|instances?) (?:in|from) \((?:target-group|elb) (?<target>[^)]+)\)/i,
    values: ['count', 'target'],
  },
  {
    kind: 'registeredTargets',
    condition: 'changing',
    pattern: /registered (?<count>\d+) (?:targets?|instances?) in \((?:target-group|elb) (?<target>[^)]+)\)/i,
    values: ['count', 'target'],
  },
  {
    kind: 'drainingConnections',
    condition: 'leaving',
    pattern: /has begun draining connections on (?<count>\d+) tasks?/i,
    values: ['count'],
  },
  {
    kind: 'targetGroupNotFound',
    condition: 'failing',
    pattern: /target group is not found/i,
  },
  {
    kind: 'targetNotFound',
    condition: 'degraded',
    pattern: /target is not found/i,
  },
  {
    kind: 'loadBalancerUnhealthy',
    condition: 'failing',
    pattern:
      /instance (?<target>[\w-]+)\).* is unhealthy in \(elb (?<group>[^)]+)\)(?: due to \(?(?:reason )?(?<reason>.+?)\)?\.?$)?/i,
    values: ['target', 'group', 'reason'],
  },
  {
    kind: 'targetUnhealthy',
    condition: 'failing',
    pattern:
      /(?:task|instance) (?<target>[\w-]+)\)?(?: \(port (?<port>\d+)\))? is (?:unhealthy|not healthy) in \(?target-group (?<group>[^)\s]+)\)?(?: due to \(?(?:reason )?(?<reason>.+?)\)?\.?$)?/i,
    values: ['target', 'port', 'group', 'reason'],
  },
  {
    kind: 'containerUnhealthy',
    condition: 'failing',
    pattern: /task (?<task>[\w-]+)\)? failed container health checks/i,
    values: ['task'],
  },
  { kind: 'cannotStart', condition: 'failing', pattern: /unable to consistently start tasks successfully/i },
  { kind: 'throttled', condition: 'degraded', pattern: /operations are being throttled/i },
  {
    kind: 'deploymentBlocked',
    condition: 'degraded',
    pattern: /unable to stop or start tasks during a deployment because of the service deployment configuration/i,
  },
  {
    kind: 'placementNoInstances',
    condition: 'degraded',
    pattern: /no container instances were found in your (?<where>capacity provider|cluster)/i,
    values: ['where'],
  },
  {
    kind: 'scaleInProtected',
    condition: 'degraded',
    pattern: /unable to scale in.*protected/i,
  },
  {
    kind: 'placementCpu',
    condition: 'degraded',
    pattern: /closest matching \(container-instance (?<instance>[^)]{1,8})[^)]*\) has insufficient cpu/i,
    values: ['instance'],
  },
  {
    kind: 'placementMemory',
    condition: 'degraded',
    pattern: /closest matching \(container-instance (?<instance>[^)]{1,8})[^)]*\) has insufficient memory/i,
    values: ['instance'],
  },
  {
    kind: 'placementGpu',
    condition: 'degraded',
    pattern: /closest matching \(container-instance (?<instance>[^)]{1,8})[^)]*\) has insufficient gpu/i,
    values: ['instance'],
  },
  {
    kind: 'placementPort',
    condition: 'degraded',
    pattern: /closest matching \(container-instance (?<instance>[^)]{1,8})[^)]*\) is already using a port/i,
    values: ['instance'],
  },
  {
    kind: 'placementAttribute',
    condition: 'degraded',
    pattern: /closest matching \(container-instance (?<instance>[^)]{1,8})[^)]*\) is missing an attribute/i,
    values: ['instance'],
  },
  {
    kind: 'placementAgent',
    condition: 'degraded',
    pattern: /closest matching \(container-instance (?<instance>[^)]{1,8})[^)]*\) encountered error "?agent/i,
    values: ['instance'],
  },
  { kind: 'placementNoMatch', condition: 'degraded', pattern: /no container instance met all of its requirements/i },
  {
    kind: 'startFailed',
    condition: 'failing',
    pattern: /unable to place a task\. reason: (?<reason>\w+error):/i,
    values: ['reason'],
  },
  {
    kind: 'provisioningLimit',
    condition: 'degraded',
    pattern: /provisioning capacity limit|limit .*provisioning state/i,
  },
  {
    kind: 'vcpuLimit',
    condition: 'degraded',
    pattern: /unable to place a task.*(?:limit on|exceeded) .*vcpus/i,
  },
  {
    kind: 'taskLimit',
    condition: 'degraded',
    pattern: /unable to place a task.*limit on .*tasks.* concurrently/i,
  },
  {
    kind: 'cpuAboveLimit',
    condition: 'degraded',
    pattern: /unable to place a task.*requested cpu configuration is above your limit/i,
  },
  {
    kind: 'memoryAboveLimit',
    condition: 'degraded',
    pattern: /unable to place a task.*requested memory configuration is above your limit/i,
  },
  {
    kind: 'capacityUnavailable',
    condition: 'degraded',
    pattern: /capacity is unavailable at this time/i,
  },
  {
    kind: 'placementInternalError',
    condition: 'degraded',
    pattern: /unable to place a task.*internal error/i,
  },
  {
    kind: 'placementFailed',
    condition: 'degraded',
    pattern: /unable to place (?:a )?tasks?\b[.:]?\s*(?:reason: )?(?<reason>.*?)\.?$/i,
    values: ['reason'],
  },
  {
    kind: 'notSteady',
    condition: 'degraded',
    pattern: /unable to reach (?:a )?steady state.*?(?:reason: (?<reason>.*?))?\.?$/i,
    values: ['reason'],
  },
  { kind: 'agentTimeout', condition: 'failing', pattern: /timed out waiting for amazon ecs agent to start/i },
  {
    kind: 'roleUnusable',
    condition: 'failing',
    pattern: /iam (?:role|policy)|trust (?:policy|relationship)|(?:unable to|failed to|could not|cannot) assume/i,
  },
  {
    kind: 'cannotLaunch',
    condition: 'failing',
    pattern: /could not launch (?<count>\d+) tasks?/i,
    values: ['count'],
  },
]
