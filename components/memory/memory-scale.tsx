import type { TaskMemory } from '@/lib/memory/limits'
import type { MemoryScale, ScaleTick } from '@/lib/memory/scale'
import type { Translate } from '@/lib/messages/translate'
import { useMessages } from '@/lib/messages/use-messages'
import { percent } from './memory-mark'

type ScaleProps = { scale: MemoryScale; launchType: TaskMemory['launchType']; instanceLabel?: string | undefined }

/** The dimension line and the axis, above the track. */
export function MemoryScaleHeader({ scale, launchType, instanceLabel }: ScaleProps) {
  const t = useMessages()
  return (
    <div className="mem-grid mem-header" aria-hidden="true">
      <div className="mem-unit">{t('memory.unit')}</div>
      <div className="mem-axis-track">
        <div className="mem-dimension" data-frame={scale.frame.kind} style={{ width: percent(scale.frame.endPercent) }}>
          <i />
          <FrameName scale={scale} launchType={launchType} instanceLabel={instanceLabel} />
          <i />
        </div>
        <div className="mem-axis">
          {scale.ticks.map((tick) => (
            <Tick key={tick.valueMiB} tick={tick} />
          ))}
          {scale.break && (
            <svg className="mem-axis-break" style={{ left: percent(scale.break.atPercent) }} width="16" height="12">
              <title>{t('memory.axisBreak')}</title>
              <path d="M3 11 8 1M8 11l5-10" stroke="var(--ink-3)" strokeWidth="1.3" />
            </svg>
          )}
        </div>
      </div>
    </div>
  )
}

/** The frame around rows and totals, the grid in it and the field outside it. */
export function MemoryFrame({ scale }: { scale: MemoryScale }) {
  const { kind, endPercent } = scale.frame
  return (
    <div className="mem-over" aria-hidden="true">
      <svg width="100%" height="100%" aria-hidden="true">
        {scale.ticks.map(({ valueMiB, atPercent }) => (
          <line
            key={valueMiB}
            x1={percent(atPercent)}
            x2={percent(atPercent)}
            y1="0"
            y2="100%"
            stroke="var(--line-faint)"
          />
        ))}
        {endPercent < 100 && (
          <rect
            x={percent(endPercent)}
            width={percent(100 - endPercent)}
            y="0"
            height="100%"
            fill="url(#memory-outside)"
          />
        )}
      </svg>
      <div className="mem-frame" data-frame={kind} style={{ width: percent(endPercent) }} />
      {scale.before && (
        <div className="mem-frame mem-frame-before" style={{ width: percent(scale.before.endPercent) }} />
      )}
    </div>
  )
}

function FrameName(props: ScaleProps) {
  const { name, value, more } = frameWords(props, useMessages())
  return (
    <span>
      {name}
      {value !== null && (
        <>
          {' '}
          <b>{value}</b>
        </>
      )}
      {more.map((words) => (
        <small key={words}> {words}</small>
      ))}
    </span>
  )
}

/** What the frame is, how large, and what else is known of it. */
export function frameWords({ scale, launchType, instanceLabel }: ScaleProps, t: Translate) {
  const { kind, endMiB } = scale.frame
  const host = launchType === 'EXTERNAL' ? 'host' : 'instance'
  const was = scale.before === null ? [] : [t('memory.frame.was', { value: String(scale.before.endMiB) })]
  if (kind === 'unknown')
    return { name: t(`memory.frame.${launchType === 'FARGATE' ? 'task' : host}Unknown`), value: null, more: was }
  const label = kind === 'instance' && instanceLabel ? [instanceLabel] : []
  return {
    name: t(`memory.frame.${kind === 'task' ? 'task' : host}`),
    value: t('memory.mebibytes', { value: String(endMiB) }),
    more: [...label, ...was],
  }
}

function Tick({ tick }: { tick: ScaleTick }) {
  const place = tick.atPercent === 0 ? 'start' : tick.isFrame || tick.isBefore || tick.atPercent > 94 ? 'end' : 'middle'
  return (
    <span
      data-place={place}
      data-frame={tick.isFrame || undefined}
      data-before={tick.isBefore || undefined}
      data-off-phone={tick.isOnPhone ? undefined : true}
      style={{ left: percent(tick.atPercent) }}
    >
      {tick.isLabelled ? tick.valueMiB : ''}
    </span>
  )
}
