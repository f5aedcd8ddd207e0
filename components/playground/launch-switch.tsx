'use client'
import { useId, useState } from 'react'
import { Segment } from '@/components/ui/segment'
import { type LaunchType, launchTypes } from '@/lib/ecs/task-definition'
import { useMessages } from '@/lib/messages/use-messages'
import type { PlaygroundReading } from '@/lib/playground/reading'
import type { PlaygroundSettings } from '@/lib/playground/settings'

const LABELS: Readonly<Record<LaunchType, string>> = {
  FARGATE: 'Fargate',
  EC2: 'EC2',
  EXTERNAL: 'External',
  MANAGED_INSTANCES: 'Managed Instances',
}
const COMMON_GIB = [1, 2, 4, 8, 16, 32, 64, 128]

type Props = {
  reading: PlaygroundReading
  settings: PlaygroundSettings
  onChange: (settings: Partial<PlaygroundSettings>) => void
}

/** What the definition is looked at for, and how much memory its host has. Choosing what it says itself follows it again. */
export function LaunchSwitch({ reading, settings, onChange }: Props) {
  const t = useMessages()
  const { launchType, ownLaunchType } = reading
  return (
    <div
      data-printed=""
      className="flex min-h-[42px] flex-wrap items-center gap-x-4 gap-y-2 border-line border-b px-6 py-1.5 max-sm:px-4"
    >
      <Segment
        label={t('playground.launchType')}
        options={launchTypes.map((value) => ({ value, label: LABELS[value] }))}
        value={launchType}
        onChange={(value) => onChange({ launchType: value === ownLaunchType ? null : value })}
      />
      {launchType !== 'FARGATE' && (
        <HostMemory instanceMiB={settings.instanceMiB} onChange={(instanceMiB) => onChange({ instanceMiB })} />
      )}
    </div>
  )
}

function HostMemory(props: { instanceMiB: number | null; onChange: (instanceMiB: number | null) => void }) {
  const t = useMessages()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <span className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-ink-2 text-sm">
        {t('playground.hostMemory')}
      </label>
      <input
        id={id}
        list={`${id}-sizes`}
        inputMode="numeric"
        autoComplete="off"
        placeholder={t('playground.hostUnknown')}
        title={t('playground.hostNote')}
        value={typed ?? props.instanceMiB ?? ''}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value)
          props.onChange(/^\d{1,9}$/.test(value.trim()) ? Number(value) || null : null)
        }}
        onBlur={() => setTyped(null)}
        className="h-7 w-28 rounded-ctl border border-line-strong bg-panel px-2 text-ink max-sm:h-10"
      />
      <span className="text-ink-3 text-sm">MiB</span>
      <datalist id={`${id}-sizes`}>
        {COMMON_GIB.map((gib) => (
          <option key={gib} value={gib * 1024}>
            {`${gib} GiB`}
          </option>
        ))}
      </datalist>
    </span>
  )
}
