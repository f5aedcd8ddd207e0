'use client'
import { MemoryVisualiser } from '@/components/memory/memory-visualiser'
import { EmptyState } from '@/components/ui/empty-state'
import { Section } from '@/components/ui/section'
import type { TextEdit } from '@/lib/definition-rules/edit-text'
import type { TextPlace } from '@/lib/definition-rules/json-text'
import { useMessages } from '@/lib/messages/use-messages'
import type { PlaygroundReading } from '@/lib/playground/reading'
import { CpuShares } from './cpu-shares'
import { FargateSizes } from './fargate-sizes'
import { FindingList } from './finding-list'
import { LaunchSwitch } from './launch-switch'
import { LineLink } from './line-link'
import type { usePlayground } from './use-playground'

type Work = ReturnType<typeof usePlayground>
type Props = { work: Work; edit: (edits: readonly TextEdit[]) => void; onPlace: (place: TextPlace) => void }

/** What comes of the definition: its memory to scale, what the rules find, and the sizes that Fargate offers. */
export function ReadingPane({ work, edit, onPlace }: Props) {
  const t = useMessages()
  const { reading, shown } = work
  if (!('reason' in reading)) return <Drawn work={work} reading={reading} edit={edit} onPlace={onPlace} />
  const words = t(`check.unreadable.${reading.reason}`)
  const line = <LineLink place={reading.place} onPlace={onPlace} />
  if (!shown) return <EmptyState title={words} text={t('playground.unreadableText')} actions={line} />
  return (
    <div className="min-w-0 md:min-h-full md:border-line md:border-l">
      <div
        role="status"
        className="flex min-h-[42px] flex-wrap items-center gap-x-3 border-line border-b bg-fail-tint px-6 py-1.5 max-sm:px-4"
      >
        <b className="text-fail">{words}</b>
        {line}
        <span className="text-ink-2 text-sm">{t('playground.lastReadable')}</span>
      </div>
      <div inert className="opacity-55">
        <Drawn work={work} reading={shown} edit={edit} onPlace={onPlace} />
      </div>
    </div>
  )
}

function Drawn({ work, reading, edit, onPlace }: Props & { reading: PlaygroundReading }) {
  const t = useMessages()
  // Of a definition that is far too large nothing but its size is told.
  const isRead = reading.chosen.definition !== null
  return (
    <div className="min-w-0 md:min-h-full md:border-line md:border-l">
      <LaunchSwitch
        reading={reading}
        settings={work.settings}
        onChange={(settings) => work.dispatch({ kind: 'set', settings })}
      />
      {reading.names.length > 1 && <DefinitionChoice reading={reading} work={work} />}
      {isRead && (
        <Section title={t('memory.title')}>
          {reading.memory.containers.length > 0 ? (
            <MemoryVisualiser memory={reading.memory} exportTitle={reading.chosen.name} />
          ) : (
            <p className="text-ink-2">{t('playground.noContainers')}</p>
          )}
          <CpuShares reading={reading} />
        </Section>
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] lg:grid-cols-2">
        <FindingList reading={reading} onPlace={onPlace} onFix={(text) => edit([text])} />
        {isRead && <FargateSizes reading={reading} edit={edit} />}
      </div>
    </div>
  )
}

function DefinitionChoice({ reading, work }: { reading: PlaygroundReading; work: Work }) {
  const t = useMessages()
  return (
    <label className="flex flex-wrap items-center gap-2 border-line border-b px-6 py-2.5 text-ink-2 max-sm:px-4">
      {t('playground.definitions', { count: reading.names.length })}
      <select
        value={reading.chosenIndex}
        onChange={(event) =>
          work.dispatch({ kind: 'set', settings: { definitionIndex: Number(event.currentTarget.value) } })
        }
        className="h-7 min-w-0 max-w-full rounded-ctl border border-line-strong bg-panel px-2 text-ink max-sm:h-10"
      >
        {reading.names.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two definitions of a text may be called alike
          <option key={index} value={index}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
