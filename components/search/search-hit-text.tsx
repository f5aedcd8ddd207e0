'use client'
import { BoxesIcon, FileTextIcon } from 'lucide-react'
import { ConditionGlyph } from '@/components/ui/condition-glyph'
import { RelativeTime } from '@/components/ui/relative-time'
import { useMessages } from '@/lib/messages/use-messages'
import type { ScopeRef } from '@/lib/routes'
import type { SearchHit } from '@/lib/views/search'

type Props = {
  hit: SearchHit
  scope: ScopeRef | null
  /** Its kind does not stand above it. */
  isAmongOthers: boolean
}

/** One hit in a line: how it fares, its name, what is known of it, where it stands. */
export function SearchHitText({ hit, scope, isAmongOthers }: Props) {
  const t = useMessages()
  const kind = isAmongOthers && hit.kind === 'family' ? [t('search.groups.taskDefinitions')] : []
  const isId = hit.kind === 'task' || hit.kind === 'containerInstance'
  return (
    <>
      <HitGlyph hit={hit} />
      <span className="flex min-w-0 flex-1 items-baseline gap-x-2.5 max-sm:flex-wrap">
        <b className={`max-w-full shrink-0 truncate ${isId ? 'font-mono text-sm' : ''}`}>
          <bdi>{hit.name}</bdi>
        </b>
        <span title={hit.why?.text} className="min-w-0 truncate text-ink-2 text-sm max-sm:whitespace-normal">
          {[...kind, ...useFacts(hit)].join(' · ')}
        </span>
        <span className="ml-auto flex shrink-0 items-baseline gap-2 text-ink-3 text-sm max-sm:ml-0">
          {whereOf(hit, scope)}
          {hit.stoppedAt !== null && <RelativeTime at={hit.stoppedAt} />}
        </span>
      </span>
    </>
  )
}

function HitGlyph({ hit }: { hit: SearchHit }) {
  if (hit.condition !== null) return <ConditionGlyph condition={hit.condition} size={14} />
  const Icon = hit.kind === 'cluster' ? BoxesIcon : FileTextIcon
  return <Icon size={14} strokeWidth={1.6} aria-hidden="true" className="shrink-0 text-ink-3" />
}

function useFacts({ kind, owner, status, taskCount, desiredCount, why, cause }: SearchHit): readonly string[] {
  const t = useMessages()
  const tasks = taskCount === null ? null : t('search.taskCount', { count: taskCount })
  const isShort = taskCount !== null && desiredCount !== null && taskCount !== desiredCount
  const counted = isShort ? t('search.ofDesired', { count: taskCount, desired: desiredCount }) : tasks
  const reason =
    kind === 'exitCode' ? (cause ? t(`stopReason.${cause.code}.cause`, cause.values) : why?.container) : null
  const matched = why?.by === 'image' ? withoutRegistry(why.text) : why?.by === 'privateIp' ? why.text : null
  return [counted, reason, owner, status, matched].flatMap((fact) => (fact ? [fact] : []))
}

// What tells two images apart stands at their end, where a long line is cut.
const withoutRegistry = (image: string) => image.replace(/^[^/]*[.:][^/]*\//, '')

/** Where it stands; account and region only when they are not the reader's. */
function whereOf({ cluster, account, region }: SearchHit, scope: ScopeRef | null): string {
  const isHere = scope?.account === account && scope.region === region
  const place = scope?.account === account ? region : `${account} ${region}`
  return [cluster, isHere ? null : place].filter((part) => part !== null).join(' · ')
}
