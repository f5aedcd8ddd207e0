import type { Finding, FindingCode, Sentence } from './finding'
import { parseImage } from './image'
import type { DeploymentFacts, StopFacts } from './service-facts'

/** The way in which most tasks of a list ended, and how many. */
export type UsualStop = { readonly newest: StopFacts; readonly count: number; readonly since: string | null }

type StopSentences = {
  readonly code: FindingCode
  readonly title: Sentence
  readonly evidence: readonly Sentence[]
  readonly target: Finding['target']
}

/** How most of these tasks ended that did not end well, newest first; null when none did. */
export function usualStop(stops: readonly StopFacts[]): UsualStop | null {
  const faults = stops.filter(({ condition }) => condition === 'failing' || condition === 'degraded')
  const counts = new Map<string, number>()
  for (const { code } of faults) counts.set(code, (counts.get(code) ?? 0) + 1)
  const [usual] = [...counts].toSorted(([, one], [, other]) => other - one)
  const most = faults.filter(({ code }) => code === usual?.[0])
  const [newest] = most
  return newest ? { newest, count: most.length, since: most.at(-1)?.at ?? null } : null
}

/** The cause and its evidence in one sentence each. `deployment`: the one that fails, if it is one. */
export function stopSentences(stop: UsualStop, deployment: DeploymentFacts | null): StopSentences {
  const { newest } = stop
  if (newest.code === 'outOfMemory') return outOfMemory(stop)
  if (newest.code === 'imageMissing') return imageMissing(stop, deployment)
  const isHealth = newest.code === 'loadBalancerHealthCheck' || newest.code === 'containerHealthCheck'
  return {
    code: isHealth ? 'healthCheck' : 'stopped',
    title: isHealth ? { key: 'finding.healthCheck.title', values: {} } : causeOf(newest),
    evidence: [
      counted(stop),
      isHealth ? causeOf(newest) : { key: `stopReason.${newest.code}.advice`, values: newest.values },
    ],
    target: { kind: 'task', task: newest.task },
  }
}

function outOfMemory({ newest }: UsualStop): StopSentences {
  return {
    code: 'outOfMemory',
    title: { key: 'finding.outOfMemory.title', values: newest.values },
    evidence: [{ key: 'finding.outOfMemory.evidence', values: newest.values }],
    target: { kind: 'task', task: newest.task },
  }
}

function imageMissing({ newest }: UsualStop, deployment: DeploymentFacts | null): StopSentences {
  const revision = deployment ?? newest
  return {
    code: 'imageMissing',
    title: { key: 'finding.imageMissing.title', values: {} },
    evidence: [stopSentence(newest)],
    target:
      revision.family !== null && revision.revision !== null
        ? { kind: 'revision', family: revision.family, revision: revision.revision }
        : { kind: 'task', task: newest.task },
  }
}

/** Why one task stopped, in a line. */
export function stopSentence(stop: StopFacts): Sentence {
  return (stop.code === 'imageMissing' && imageSentence(stop)) || causeOf(stop)
}

function imageSentence({ values, image }: StopFacts): Sentence | null {
  const named = values.image
  const parsed = parseImage(image ?? (typeof named === 'string' && named !== 'unknown' ? named : ''))
  if (!parsed?.tag) return null
  const { registry, repository, tag } = parsed
  return { key: 'finding.imageMissing.evidence', values: { registry, repository, tag } }
}

function causeOf({ code, values }: StopFacts): Sentence {
  return { key: `stopReason.${code}.cause`, values }
}

function counted({ count }: UsualStop): Sentence {
  return { key: 'finding.stopped.evidence', values: { count } }
}
