'use client'
import { useMessages } from '@/lib/messages/use-messages'
import type { PlaygroundReading } from '@/lib/playground/reading'

// A narrower share has no room for its name; the sentence tells it.
const LEAST_LABELLED = 0.12

/** How much CPU each container asks for, against that of the task. Nothing where no container asks for any. */
export function CpuShares({ reading: { containerCpu, size } }: { reading: PlaygroundReading }) {
  const t = useMessages()
  const units = containerCpu.reduce((sum, { cpu }) => sum + cpu, 0)
  if (units <= 0) return null
  const scale = Math.max(units, size.cpu ?? 0)
  const isOver = size.cpu !== null && units > size.cpu
  const words =
    size.cpu === null ? t('playground.cpuUnits', { units }) : t('playground.cpuOf', { units, task: size.cpu })
  const said = containerCpu.filter(({ cpu }) => cpu > 0).map(({ name, cpu }) => `${name} ${cpu}`)
  return (
    <div className="mem mt-4">
      <div className="mem-layout">
        <div
          className="mem-grid mem-total border-line border-t pt-2"
          role="img"
          aria-label={[t('playground.cpu'), words, ...said].join(', ')}
        >
          <div className="mem-name">{t('playground.cpu')}</div>
          <div className="mem-track flex h-4 gap-px border border-ink-4 border-dashed">
            {containerCpu
              .filter(({ cpu }) => cpu > 0)
              .map(({ name, cpu }, index) => (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: a broken definition may name two containers alike
                  key={index}
                  style={{ width: `${(cpu / scale) * 100}%` }}
                  className={`-my-px h-4 min-w-0 truncate px-1.5 text-2xs text-cpu-on ${isOver ? 'bg-fail-solid' : 'bg-cpu'}`}
                >
                  {cpu / scale > LEAST_LABELLED && `${name} ${cpu}`}
                </span>
              ))}
          </div>
          <div className="mem-value text-sm">{words}</div>
        </div>
      </div>
    </div>
  )
}
