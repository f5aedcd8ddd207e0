'use client'
import { Tooltip } from 'radix-ui'
import type { ContainerMemory } from '@/lib/memory/limits'
import type { UsageMarks } from '@/lib/memory/usage'
import { useMessages } from '@/lib/messages/use-messages'

/** The row's numbers one under the other, with the room that is left. */
export function MemoryPopover(props: {
  container: ContainerMemory
  marks: UsageMarks | null
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}) {
  const t = useMessages()
  const { container, marks } = props
  const { limitMiB, memoryMiB, reservedMiB } = container
  const mebibytes = (value: number) => t('memory.mebibytes', { value: String(value) })
  const used = (value: number) =>
    limitMiB === null
      ? mebibytes(value)
      : t('memory.popover.used', { value: String(value), percent: Math.round((value / limitMiB) * 100) })
  const highestMiB = marks?.p99MiB ?? marks?.nowMiB ?? null
  const facts: readonly (readonly [string, string | null])[] = [
    ['reserved', mebibytes(reservedMiB)],
    ['hardLimit', memoryMiB === null ? t('memory.inner.open') : mebibytes(memoryMiB)],
    ['now', marks?.nowMiB == null ? null : used(marks.nowMiB)],
    ['p99', marks?.p99MiB == null ? null : used(marks.p99MiB)],
    ['room', highestMiB === null || limitMiB === null ? null : mebibytes(Math.max(0, limitMiB - highestMiB))],
  ]
  return (
    <Tooltip.Provider>
      <Tooltip.Root open={props.isOpen} onOpenChange={props.onOpenChange}>
        <Tooltip.Trigger asChild>
          <span className="mem-popover-anchor" />
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content className="mem-popover" side="bottom" sideOffset={6} collisionPadding={8}>
            <bdi>
              <strong>{container.name}</strong>
            </bdi>
            <dl>
              {facts.map(
                ([name, value]) =>
                  value !== null && (
                    <div key={name}>
                      <dt>{t(`memory.popover.${name}`)}</dt>
                      <dd>{value}</dd>
                    </div>
                  ),
              )}
            </dl>
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  )
}
