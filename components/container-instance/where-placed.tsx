'use client'
import { useState } from 'react'
import { later } from '@/components/ui/later'
import { noticesAbout } from '@/components/ui/notices-about'
import { Section } from '@/components/ui/section'
import { Segment } from '@/components/ui/segment'
import { useQueryText } from '@/components/ui/use-query-text'
import { useMessages } from '@/lib/messages/use-messages'
import type { ClusterRef } from '@/lib/routes'
import type { ContainerInstancesView } from '@/lib/views/container-instance'
import type { AskedPlacement } from '@/lib/views/placement'
import type { View } from '@/lib/views/view'

const ContainerInstanceMap = later(async () => (await import('./container-instance-map')).ContainerInstanceMap, 'used')
const PlacementStairs = later(async () => (await import('./placement-stairs')).PlacementStairs, 'used')
const PlacementStairsList = later(async () => (await import('./placement-stairs')).PlacementStairsList, 'used')
const MapTable = later(async () => (await import('./map-table')).MapTable, 'seen')

const LOOKS = ['memory', 'cpu', 'table'] as const
type Look = (typeof LOOKS)[number]
const STAIRS_LOOKS = ['drawing', 'table'] as const
type StairsLook = (typeof STAIRS_LOOKS)[number]
type Props = { at: ClusterRef; view: View<ContainerInstancesView>; asked: AskedPlacement | null }

/** The map of a cluster's instances, by memory, by CPU or as numbers, and how many more tasks would fit. */
export function WherePlaced({ at, view, asked }: Props) {
  const t = useMessages()
  const [text, choose] = useQueryText('map')
  const look = LOOKS.find((each) => each === text) ?? 'memory'
  const { containerInstances } = view.data
  const showLook = (next: Look) => choose(next === 'memory' ? null : next)
  return (
    <>
      <Section
        title={t(look === 'cpu' ? 'placement.mapCpu' : 'containerInstance.map')}
        sub={look === 'table' ? null : t(look === 'cpu' ? 'placement.mapNoteCpu' : 'containerInstance.mapNote')}
        notices={noticesAbout(view.notices, 'tasks', 'taskDefinition')}
        actions={
          <Segment
            label={t('placement.look.label')}
            value={look}
            options={LOOKS.map((value) => ({ value, label: t(`placement.look.${value}`) }))}
            onChange={showLook}
          />
        }
      >
        {look === 'table' ? (
          <MapTable containerInstances={containerInstances} asked={asked} />
        ) : (
          <ContainerInstanceMap at={at} containerInstances={containerInstances} asked={asked} measure={look} />
        )}
      </Section>
      {asked && isAboutMemory(asked) && <HowManyMore asked={asked} />}
    </>
  )
}

// Where nothing else lets a task in, no amount of memory would.
function isAboutMemory({ need, stairs }: AskedPlacement): boolean {
  return need.memoryMiB > 0 && stairs.steps.some(({ count }) => count > 0)
}

function HowManyMore({ asked }: { asked: AskedPlacement }) {
  const t = useMessages()
  const [look, showLook] = useState<StairsLook>('drawing')
  const { family } = asked.taskDefinition
  return (
    <Section
      title={t('placement.stairs')}
      sub={t('placement.stairsNote', { field: asked.memoryFrom, family })}
      actions={
        <span className="max-sm:hidden">
          <Segment<StairsLook>
            label={t('placement.stairsLook.label')}
            value={look}
            options={STAIRS_LOOKS.map((value) => ({
              value,
              label: t(`placement.stairsLook.${value}`),
            }))}
            onChange={showLook}
          />
        </span>
      }
    >
      {look === 'drawing' ? <PlacementStairs asked={asked} /> : null}
      <div className={look === 'drawing' ? 'sm:hidden' : ''}>
        <PlacementStairsList asked={asked} />
      </div>
    </Section>
  )
}
