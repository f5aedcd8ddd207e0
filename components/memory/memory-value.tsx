import type { MemoryFinding } from '@/lib/memory/limits'
import { useMessages } from '@/lib/messages/use-messages'
import { findingWords } from './memory-sentence'

/** A range in bold and what it is measured against. */
export function MemoryRange({ range, suffix }: { range: string; suffix: string | null }) {
  return (
    <div className="mem-range">
      <b>{range}</b>
      {suffix !== null && <span> {suffix}</span>}
    </div>
  )
}

/** What of a range or a sum became another. */
export function RangeChange({ changes }: { changes: readonly string[] }) {
  if (changes.length === 0) return null
  return (
    <div className="mem-change">
      {changes.map((change) => (
        <span key={change}>{change}</span>
      ))}
    </div>
  )
}

/** A finding with its sign: the sign and the word carry it, the colour repeats it. */
export function MemoryFindingLine({ finding }: { finding: MemoryFinding }) {
  const t = useMessages()
  return (
    <div className="mem-finding" data-severity={finding.severity}>
      <SeveritySign severity={finding.severity} />
      <span>{findingWords(finding, t)}</span>
    </div>
  )
}

/** Diamond, triangle or ring: how bad a finding is. */
export function SeveritySign({ severity }: Pick<MemoryFinding, 'severity'>) {
  return (
    <svg width="13" height="13" viewBox="0 0 14 14" aria-hidden="true">
      {severity === 'error' && (
        <>
          <path d="M7 .2 13.8 7 7 13.8.2 7z" fill="var(--fail-solid)" />
          <path d="m5 5 4 4M9 5 5 9" stroke="var(--fail-on)" strokeWidth="1.5" strokeLinecap="round" />
        </>
      )}
      {severity === 'warning' && (
        <>
          <path
            d="M7 .9 13.6 12.6H.4z"
            fill="var(--warn-tint)"
            stroke="var(--warn)"
            strokeWidth="1.2"
            strokeLinejoin="round"
          />
          <path d="M7 4.8v3.6M7 10.4v.2" stroke="var(--warn)" strokeWidth="1.5" strokeLinecap="round" />
        </>
      )}
      {severity === 'note' && (
        <>
          <circle cx="7" cy="7" r="6" fill="none" stroke="var(--ink-3)" strokeWidth="1.4" />
          <path d="M7 6.2v4M7 3.8v.2" stroke="var(--ink-3)" strokeWidth="1.5" strokeLinecap="round" />
        </>
      )}
    </svg>
  )
}
