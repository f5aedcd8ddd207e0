'use client'
import { Mono } from '@/components/ui/mono'
import { NotTold } from '@/components/ui/not-told'
import { nameOfInstance } from '@/lib/ecs/container-instance'
import { useMessages } from '@/lib/messages/use-messages'
import type { ContainerInstanceRow } from '@/lib/views/container-instance'
import type { AskedPlacement } from '@/lib/views/placement'
import { ownerOf } from './instance-layout'
import { lackWords, signed } from './verdict-words'

type Props = { containerInstances: readonly ContainerInstanceRow[]; asked: AskedPlacement | null }

/** The numbers of the map as a table, with all that each instance lacks in sentences. */
export function MapTable({ containerInstances, asked }: Props) {
  const t = useMessages()
  const verdicts = new Map(asked?.instances.map((verdict) => [verdict.id, verdict]))
  const numbers = ['memoryRegistered', 'memoryReserved', 'memoryFree', 'cpuFree'] as const
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <caption className="sr-only">{t('placement.tableCaption')}</caption>
        <thead className="text-left text-ink-3 text-xs">
          <tr className="h-7">
            <th className="pr-3 font-normal">{t('containerInstance.instance')}</th>
            {numbers.map((name) => (
              <th key={name} className="whitespace-nowrap pr-3 text-right font-normal">
                {t(`placement.column.${name}`)}
              </th>
            ))}
            <th className="pr-3 font-normal">{t('containerInstance.tasks')}</th>
            {asked && <th className="pr-3 text-right font-normal">{t('placement.column.more')}</th>}
            {asked && <th className="font-normal">{t('placement.column.lacks')}</th>}
          </tr>
        </thead>
        <tbody>
          {containerInstances.map((instance) => {
            const verdict = verdicts.get(instance.id)
            const { memoryMiB, cpuUnits } = instance
            const cells = [memoryMiB?.registered, memoryMiB?.reserved, memoryMiB?.free, cpuUnits?.free]
            return (
              <tr key={instance.id} className="border-line-faint border-t align-top">
                <th scope="row" className="whitespace-nowrap py-1.5 pr-3 text-left font-normal">
                  <Mono>{nameOfInstance(instance)}</Mono>
                </th>
                {numbers.map((name, place) => (
                  <td key={name} className="py-1.5 pr-3 text-right">
                    {cells[place] ?? <NotTold />}
                  </td>
                ))}
                <td className="py-1.5 pr-3">{taskWords(instance) ?? <NotTold />}</td>
                {asked && <td className="py-1.5 pr-3 text-right">{verdict?.count ?? <NotTold />}</td>}
                {asked && (
                  <td className="min-w-52 py-1.5">
                    {verdict?.lacks.map((lack) => (
                      <p key={lack.code}>{lackWords(t, lack)}</p>
                    ))}
                    {verdict?.state === 'fits' && <p className="text-ok">{memoryWords(verdict.memoryMarginMiB)}</p>}
                    {verdict?.state === 'untold' && <NotTold />}
                  </td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function memoryWords(marginMiB: number | null): string {
  return marginMiB === null ? '' : `${signed(marginMiB)} MiB`
}

function taskWords({ tasks }: ContainerInstanceRow): string | null {
  if (!tasks) return null
  const counts = new Map<string, number>()
  for (const task of tasks) counts.set(ownerOf(task), (counts.get(ownerOf(task)) ?? 0) + 1)
  return [...counts].map(([owner, count]) => (count > 1 ? `${owner} ×${count}` : owner)).join(', ')
}
