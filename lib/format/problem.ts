import type { Translate } from '@/lib/messages/translate'
import type { ProblemFacts } from '@/lib/problem'
import { durationText } from './time'

/** Where the sentences of a problem stand, and what only the reader's clock knows. */
export type ProblemSetting = {
  /** It is about a part of a page; the rest of it stands. */
  readonly isPart?: boolean
  /** Time of day of what is still shown. */
  readonly time?: string | undefined
  /** How old it is by now. */
  readonly ageSeconds?: number
}

/** What an action of ECS reads, as the sections of a view name it. */
const sectionOfAction: Readonly<Record<string, string>> = {
  'ecs:ListClusters': 'clusters',
  'ecs:DescribeClusters': 'cluster',
  'ecs:ListServices': 'services',
  'ecs:DescribeServices': 'service',
  'ecs:ListTasks': 'tasks',
  'ecs:DescribeTasks': 'task',
  'ecs:ListContainerInstances': 'containerInstances',
  'ecs:DescribeContainerInstances': 'containerInstances',
  'ecs:ListTaskDefinitionFamilies': 'families',
  'ecs:ListTaskDefinitions': 'revisions',
  'ecs:DescribeTaskDefinition': 'taskDefinition',
}

/** The three sentences of a problem: what, why, what to do. */
export function problemText(
  t: Translate,
  problem: ProblemFacts,
  setting: ProblemSetting = {},
): { what: string; why: string; next: string } {
  const kind = problem.section?.split(':')[0] ?? sectionOfAction[problem.action ?? ''] ?? 'page'
  const section = t(`section.${kind}`)
  const isList = problem.action?.startsWith('ecs:List') ?? false
  // Whatever a problem does not know has a word of its own: a sentence never has a hole.
  const values = {
    age: durationText(t, setting.ageSeconds ?? Number(problem.values?.ageSeconds ?? 0)),
    field: 'ecscope.json',
    reason: 'unknown',
    ...problem.values,
    kind,
    part: setting.isPart ? 'yes' : 'no',
    time: setting.time ?? 'unknown',
    list: isList ? 'yes' : 'no',
    place: isList && problem.resource ? problem.resource : 'unknown',
    action: problem.action ?? t('problem.someAction'),
    resource: problem.resource ?? section,
    section,
  }
  const sentence = (part: 'what' | 'why' | 'next') => t(`problem.${problem.code}.${part}`, values)
  return { what: sentence('what'), why: sentence('why'), next: sentence('next') }
}
