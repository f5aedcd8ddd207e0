'use client'
import { TextLink } from '@/components/ui/text-link'
import { useMessages } from '@/lib/messages/use-messages'
import { type ClusterRef, routes } from '@/lib/routes'
import type { AskedPlacement, ShownAdvice } from '@/lib/views/placement'
import { portWords } from './verdict-words'

type Props = { at: ClusterRef; asked: AskedPlacement; nameOf: (id: string) => string }

/** What would make room, one thing each, worked out from the numbers that ECS tells. */
export function PlacementAdvice({ at, asked, nameOf }: Props) {
  const t = useMessages()
  return (
    <ol className="text-sm">
      {asked.advice.map((advice, place) => {
        const values = { ...adviceValues(advice, asked), instances: namesOf(advice, nameOf), count: countOf(advice) }
        const task = 'task' in advice ? advice.task : null
        return (
          <li
            key={`${advice.code} ${values.instances}`}
            className="grid grid-cols-[22px_minmax(0,1fr)] border-line-faint border-t py-1.5 first:border-0"
          >
            <b className="text-ink-3">{place + 1}</b>
            <div className="min-w-0 [overflow-wrap:anywhere]">
              <b className="block text-base leading-5">{t(`placement.advice.${advice.code}.title`, values)}</b>
              <p className="text-ink-2 leading-[17px]">{t(`placement.advice.${advice.code}.text`, values)}</p>
              {task && (
                <TextLink href={routes.task({ ...at, task: task.id })} title={task.id}>
                  {t('placement.taskLink', { owner: task.owner, id: task.id.slice(0, 8) })}
                </TextLink>
              )}
              <Takers at={at} advice={advice} />
            </div>
          </li>
        )
      })}
    </ol>
  )
}

function Takers({ at, advice }: { at: ClusterRef; advice: ShownAdvice }) {
  const t = useMessages()
  return advice.takers?.map(({ task, ...port }) => (
    <p key={`${portWords(port)} ${task?.id}`}>
      {task ? (
        <TextLink href={routes.task({ ...at, task: task.id })}>
          {t('placement.portTaker', { port: portWords(port), owner: task.owner })}
        </TextLink>
      ) : (
        t('placement.portKept', { port: portWords(port) })
      )}
    </p>
  ))
}

const MOST_NAMES = 3

function namesOf(advice: ShownAdvice, nameOf: (id: string) => string): string {
  if ('instance' in advice) return nameOf(advice.instance)
  if (!('instances' in advice)) return ''
  const names = advice.instances.slice(0, MOST_NAMES).map(nameOf).join(', ')
  return advice.instances.length > MOST_NAMES ? `${names} …` : names
}

function countOf(advice: ShownAdvice): number {
  return 'count' in advice ? advice.count : 'instances' in advice ? advice.instances.length : 1
}

function adviceValues(advice: ShownAdvice, asked: AskedPlacement): Readonly<Record<string, string | number>> {
  const { code } = advice
  if (code === 'lowerMemory') return { toMiB: advice.toMiB, byMiB: advice.byMiB, field: asked.memoryFrom }
  if (code === 'lowerCpu') return { toUnits: advice.toUnits, byUnits: advice.byUnits }
  if (code === 'freeMemory')
    return {
      shortMiB: advice.shortMiB,
      owner: advice.task?.owner ?? 'unknown',
      memoryMiB: advice.task?.memoryMiB ?? 0,
    }
  if (code === 'freePort') return { ports: advice.ports.map(portWords).join(', ') }
  if (code === 'activate') return { status: advice.status ?? 'unknown' }
  if (code === 'attribute') return { names: advice.names.join(', ') }
  if (code === 'constraint') return { expression: advice.expressions.join(' · ') }
  if (code === 'otherProvider') return { names: advice.names.join(', ') || 'unknown' }
  if (code === 'addInstance') return addValues(advice, asked)
  return {}
}

function addValues(
  { memoryMiB, cpuUnits, gpuCount, like }: Extract<ShownAdvice, { code: 'addInstance' }>,
  { capacityProviders }: AskedPlacement,
) {
  const scaled = capacityProviders.find(({ isScaled }) => isScaled)
  return {
    memoryMiB,
    cpuUnits,
    gpuCount,
    instanceType: like?.instanceType ?? 'unknown',
    fitCount: like?.count ?? 0,
    provider: scaled?.name ?? 'none',
  }
}
