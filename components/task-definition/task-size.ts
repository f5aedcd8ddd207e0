import { cpuText } from '@/lib/format/cpu'

/** A task size as people say it: `1 vCPU · 4096 MiB`; null when the task has none. */
export function taskSizeText(cpu: string | null, taskMiB: number | null): string | null {
  const parts = [cpu === null ? null : cpuText(cpu), taskMiB === null ? null : `${taskMiB} MiB`]
  return parts.filter(Boolean).join(' · ') || null
}
