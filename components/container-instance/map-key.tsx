'use client'
import { useMessages } from '@/lib/messages/use-messages'
import type { Measure, Paint } from './instance-layout'

const MOST_OWNERS = 18

type Props = {
  owners: readonly string[]
  paints: ReadonlyMap<string, Paint>
  chosen: string | null
  onChoose(owner: string | null): void
  shows: { others: boolean; leaving: boolean; unused: boolean; fits: boolean; short: boolean; measure: Measure }
}

/** What the lines and colours of the map mean, as far as they are on it. A service can be picked out of the others. */
export function MapKey({ owners, paints, chosen, onChoose, shows }: Props) {
  const t = useMessages()
  const shown = owners.filter((owner, place) => place < MOST_OWNERS || owner === chosen)
  const lane = shows.measure === 'memory' ? 'placement.laneCpu' : 'placement.laneMemory'
  return (
    <ul className="flex flex-wrap items-center gap-x-3.5 gap-y-1 pt-2.5 text-ink-2 text-xs sm:pl-[162px]">
      {shown.map((owner) => (
        <li key={owner} className="min-w-0">
          <button
            type="button"
            data-printed=""
            aria-pressed={chosen === owner}
            title={t('placement.pickOut', { name: owner })}
            onClick={() => onChoose(chosen === owner ? null : owner)}
            className={`flex max-w-full items-center gap-1.5 rounded-chip py-px pr-1 hover:bg-hover max-sm:min-h-10 ${chosen === owner ? 'bg-selected font-semibold text-ink' : ''}`}
          >
            <span className="w-5 text-center text-2xs text-cat-ink" style={{ background: paints.get(owner)?.colour }}>
              {paints.get(owner)?.code}
            </span>
            <span className="truncate">{owner}</span>
          </button>
        </li>
      ))}
      {shown.length < owners.length && <li>{t('placement.moreOwners', { count: owners.length - shown.length })}</li>}
      {shows.fits && <Entry label={t('placement.wouldFit')} fill="url(#map-fits)" line="var(--run-solid)" />}
      {shows.short && <Entry label={t('placement.doesNotFit')} fill="url(#map-short)" line="var(--fail-solid)" />}
      <Entry label={t('placement.free')} fill="none" line="var(--line-strong)" />
      {shows.unused && <Entry label={t('placement.notUsed')} fill="url(#map-unused)" line="var(--idle-solid)" />}
      {shows.leaving && <Entry label={t('placement.leaving')} fill="var(--cat-1)" over="url(#map-leaving)" />}
      {shows.others && <Entry label={t('containerInstance.others')} fill="var(--idle-solid)" />}
      <li className="flex items-center gap-1.5">
        <svg width="16" height="7" aria-hidden="true">
          <rect x=".5" y=".5" width="15" height="6" fill="var(--cat-1)" stroke="var(--line-strong)" />
        </svg>
        {t(lane)}
      </li>
      <li className="flex items-center gap-1.5">
        <svg width="10" height="13" aria-hidden="true">
          <path d="M3 1h4v11H3" fill="none" stroke="var(--cap)" strokeWidth="2" />
        </svg>
        {t(shows.measure === 'memory' ? 'containerInstance.registered' : 'placement.registeredCpu')}
      </li>
    </ul>
  )
}

function Entry(props: { label: string; fill: string; line?: string; over?: string }) {
  const box = { x: 0.5, y: 0.5, width: 15, height: 10 }
  return (
    <li className="flex items-center gap-1.5">
      <svg width="16" height="11" aria-hidden="true">
        <rect {...box} fill={props.fill} stroke={props.line ?? 'none'} />
        {props.over && <rect {...box} fill={props.over} />}
      </svg>
      {props.label}
    </li>
  )
}
