import type { Translate } from '@/lib/messages/translate'
import type { Lack } from '@/lib/placement/verdict'
import type { InstanceVerdict } from '@/lib/views/placement'
import type { Measure } from './instance-layout'

const RESOURCES: readonly Lack['code'][] = ['cpu', 'memory', 'gpu', 'port']

/** Whether an instance takes tasks such as this one at all, whatever room it has. */
export function takesTasks({ lacks }: InstanceVerdict): boolean {
  return lacks.every(({ code }) => RESOURCES.includes(code))
}

/** A minus as long as the digits are wide, so that columns of signed numbers stand below each other. */
export function signed(amount: number): string {
  return amount < 0 ? `−${-amount}` : `+${amount}`
}

/** What an instance has for the task: a few words for the eye, a sentence for the ear. */
export function shortWords(t: Translate, verdict: InstanceVerdict, measure: Measure) {
  if (verdict.state === 'untold')
    return told(t('placement.short.untold'), t('placement.said.untold'), 'text-ink-3 text-sm')
  if (verdict.state === 'fits') {
    const values = { count: verdict.count ?? 0 }
    return told(t('placement.short.fits', values), t('placement.said.fits', values), 'font-semibold text-ok text-sm')
  }
  if (!takesTasks(verdict)) {
    const reasons = verdict.lacks.map((lack) => lackWords(t, lack)).join(' ')
    return told(t('placement.short.notUsed'), reasons, 'text-ink-3 text-sm')
  }
  const lack = verdict.lacks.find(({ code }) => code === measure) ?? verdict.lacks[0]
  const words = verdict.lacks.map((each) => lackWords(t, each)).join(' ')
  if (!lack || !('short' in lack)) return told(t('placement.short.port'), words, 'font-semibold text-fail text-sm')
  const unit = lack.code === measure ? '' : ` ${lack.code === 'memory' ? 'MiB' : lack.code.toUpperCase()}`
  return told(`${signed(-lack.short)}${unit}`, words, 'font-semibold text-fail text-md')
}

function told(text: string, words: string, look: string) {
  return { text, words, look }
}

/** One thing that an instance lacks, as a sentence. */
export function lackWords(t: Translate, lack: Lack): string {
  return t(`placement.lack.${lack.code}`, lackValues(lack))
}

function lackValues(lack: Lack): Readonly<Record<string, string | number>> {
  const { code } = lack
  if (code === 'cpu' || code === 'memory' || code === 'gpu')
    return { needed: lack.needed, free: lack.free, short: lack.short }
  if (code === 'status') return { status: lack.status ?? 'unknown' }
  if (code === 'launchType') return { kind: lack.isExternal ? 'external' : 'ec2' }
  if (code === 'capacityProvider') return { name: lack.name ?? 'unknown' }
  if (code === 'attribute') return { names: lack.names.join(', ') }
  if (code === 'constraint') return { expression: lack.expressions.join(' · ') }
  if (code === 'distinct') return { group: lack.group ?? 'unknown' }
  if (code === 'port') return { ports: lack.ports.map(portWords).join(', ') }
  return {}
}

export function portWords({ port, protocol }: { readonly port: number; readonly protocol: string }): string {
  return protocol === 'tcp' ? String(port) : `${port}/${protocol}`
}
