import 'server-only'
import type { Failure } from '@aws-sdk/client-ecs'
import type { Notice } from '@/lib/problem'

/**
 * The `failures` of a Describe answer as notices of a section: they come with HTTP 200 and are easily overlooked.
 * Source: Developer Guide, API failure reasons (`MISSING`: the resource was not found).
 */
export function failureNotices(section: string, failures: readonly Failure[] | undefined): Notice[] {
  return (failures ?? []).map((failure) => failureNotice(section, failure))
}

function failureNotice(section: string, { arn, reason, detail }: Failure): Notice {
  const resource = arn ? { resource: arn } : {}
  if (reason === 'MISSING') return { code: 'missing', section, ...resource }
  return { code: 'awsError', section, ...resource, awsMessage: [reason, detail].filter(Boolean).join(': ') }
}
