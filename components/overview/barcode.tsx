'use client'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { needsAttention } from '@/lib/ecs/finding'
import { useMessages } from '@/lib/messages/use-messages'
import type { OverviewCluster } from '@/lib/views/overview'
import {
  type BarcodeCluster,
  type BarcodeService,
  type BarKind,
  type BarRun,
  barcodeLayout,
  WIDTH,
} from './barcode-layout'

const HEIGHT = 30
const paints: Readonly<Record<BarKind, { stroke: string; height: number }>> = {
  running: { stroke: 'stroke-ok-solid', height: 26 },
  pending: { stroke: 'stroke-run-solid', height: 13 },
  missing: { stroke: 'stroke-fail-solid', height: 29 },
}
// Narrower bars than this would melt into grey: then a run of them is one block.
const NARROWEST_BAR = 1.2
const NARROWEST_NAME = 40

/** Every task as one bar, to one scale; over a service at fault stands the sign of its condition. */
export function Barcode(props: { clusters: readonly OverviewCluster[]; label: string }) {
  const { taskWidth, clusters } = barcodeLayout(props.clusters)
  const services = clusters.flatMap((cluster) => cluster.services.map((service) => ({ service, cluster: cluster.key })))
  return (
    <div className="relative mx-6 mt-1 h-[62px] max-sm:hidden max-lg:h-[74px]">
      {services
        .filter(({ service }) => needsAttention(service))
        .map(({ service, cluster }) => (
          <Sign key={`${cluster}/${service.name}`} service={service} />
        ))}
      <svg
        role="img"
        aria-label={props.label}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        className="absolute inset-x-0 top-3 h-[30px] w-full"
      >
        {services.flatMap(({ service, cluster }) =>
          service.runs.map((run) => (
            <Bars key={`${cluster}/${service.name}/${run.kind}`} run={run} taskWidth={taskWidth} />
          )),
        )}
      </svg>
      {clusters.map((cluster, index) => (
        <ClusterName key={cluster.key} cluster={cluster} counts={index === 0 ? props.clusters[0] : undefined} />
      ))}
    </div>
  )
}

// One dashed line draws a whole run: thousands of tasks cost no more than a few.
function Bars({ run, taskWidth }: { run: BarRun; taskWidth: number }) {
  const { stroke, height } = paints[run.kind]
  const isSingle = taskWidth >= NARROWEST_BAR
  const bar = taskWidth * 0.78
  return (
    <line
      x1={run.x}
      x2={run.x + run.width - (isSingle ? taskWidth - bar : 0)}
      y1={HEIGHT - 1 - height / 2}
      y2={HEIGHT - 1 - height / 2}
      strokeWidth={height}
      strokeDasharray={isSingle ? `${bar} ${taskWidth - bar}` : undefined}
      className={stroke}
    />
  )
}

const percent = (units: number) => `${(units / WIDTH) * 100}%`

function Sign({ service }: { service: BarcodeService }) {
  const line = service.condition === 'failing' ? 'bg-fail-solid' : 'bg-warn-solid'
  return (
    <span aria-hidden="true">
      <span className="absolute top-0 -ml-[5px]" style={{ left: percent(service.x + service.width / 2) }}>
        <ConditionGlyph condition={service.condition} size={10} label="" />
      </span>
      <span
        className={`absolute top-[42.5px] h-[2.5px] min-w-[6px] ${line}`}
        style={{ left: percent(service.x), width: percent(service.width) }}
      />
    </span>
  )
}

function ClusterName({ cluster, counts }: { cluster: BarcodeCluster; counts: OverviewCluster | undefined }) {
  const tasks = cluster.width >= WIDTH / 6 ? counts?.tasks : null
  return (
    <span
      aria-hidden="true"
      title={cluster.name}
      className="absolute top-[46px] truncate max-lg:whitespace-normal max-lg:leading-[13px] border-line-strong border-t text-ink-2 text-xs"
      style={{ left: percent(cluster.x), width: percent(cluster.width) }}
    >
      {cluster.width >= NARROWEST_NAME && <b>{cluster.name}</b>}
      {tasks && (
        <span className="ml-2 text-ink-3">
          {tasks.running} / {tasks.desired}
        </span>
      )}
    </span>
  )
}

/** What the bars of the barcode mean. */
export function BarcodeKey() {
  const t = useMessages()
  return (
    <ul className="flex flex-wrap items-center gap-x-3.5 gap-y-1 text-ink-2 text-xs max-sm:hidden">
      {(['running', 'pending', 'missing'] as const).map((kind) => (
        <li key={kind} className="flex items-center gap-[5px]">
          <svg width="5" height="16" aria-hidden="true">
            <line
              x1="2.5"
              x2="2.5"
              y1={kind === 'pending' ? 8 : 0}
              y2="16"
              strokeWidth="3"
              className={paints[kind].stroke}
            />
          </svg>
          {t(`overview.key.${kind}`)}
        </li>
      ))}
      <li className="text-ink-3">{t('overview.key.one')}</li>
      <li>
        <a href="#clusters" className="text-accent-ink hover:underline">
          {t('overview.key.table')}
        </a>
      </li>
    </ul>
  )
}
