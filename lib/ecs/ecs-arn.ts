import { type Arn, parseRevision } from './arn'

/** What an ARN of ECS names. Null for a cluster: the short format does not tell it. */
export type EcsNoun =
  | { readonly noun: 'cluster'; readonly cluster: string }
  | { readonly noun: 'service'; readonly cluster: string | null; readonly service: string }
  | { readonly noun: 'task'; readonly cluster: string | null; readonly task: string }
  | { readonly noun: 'containerInstance'; readonly cluster: string | null; readonly containerInstance: string }
  | { readonly noun: 'taskDefinition'; readonly family: string; readonly revision: number }

/**
 * The noun of an ARN of ECS; null when it is not of ECS or names nothing that has a place in the tree. Deployments,
 * revisions and task sets of a service lead to the service.
 * Source: Amazon ECS developer guide, Amazon Resource Names and IDs; Service Authorization Reference, resource types.
 */
export function ecsNounOf({ service: awsService, resource }: Arn): EcsNoun | null {
  if (awsService !== 'ecs') return null
  const [type = '', ...names] = resource.split('/')
  if (names.length === 0 || names.some((name) => name === '')) return null
  const read = Object.hasOwn(readers, type) ? readers[type] : undefined
  return read?.(names) ?? null
}

type Names = readonly string[]

const readers: Readonly<Record<string, (names: Names) => EcsNoun | null>> = {
  cluster: ([cluster = '']) => ({ noun: 'cluster', cluster }),
  service: (names) => ({ noun: 'service', ...clusterAndName(names, 'service') }),
  task: (names) => ({ noun: 'task', ...clusterAndName(names, 'task') }),
  'container-instance': (names) => ({ noun: 'containerInstance', ...clusterAndName(names, 'containerInstance') }),
  'task-definition': ([name = '']) => {
    const revision = parseRevision(name)
    return revision && { noun: 'taskDefinition', ...revision }
  },
  'service-deployment': ofService,
  'service-revision': ofService,
  'task-set': ofService,
}

function clusterAndName<Key extends string>(names: Names, key: Key) {
  const [first = '', second] = names
  const pair = second === undefined ? { cluster: null, [key]: first } : { cluster: first, [key]: second }
  return pair as { cluster: string | null } & Record<Key, string>
}

function ofService([cluster, service]: Names): EcsNoun | null {
  return cluster && service ? { noun: 'service', cluster, service } : null
}
