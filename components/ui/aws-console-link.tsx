'use client'
import { ExternalLinkIcon } from 'lucide-react'
import { awsConsoleUrl, isAwsEndpoint } from '@/lib/ecs/aws-console'
import { useMessages } from '@/lib/messages/use-messages'
import { buttonClass } from './button'

/** Leads to the same thing in the AWS console; nothing where no AWS account stands behind the endpoint, as in the demo. */
export function AwsConsoleLink(props: { arn: string; endpoint: string | null }) {
  const t = useMessages()
  const url = isAwsEndpoint(props.endpoint) ? awsConsoleUrl(props.arn) : null
  if (url === null) return null
  return (
    <a href={url} target="_blank" rel="noreferrer" title={t('ui.awsConsoleHint')} className={buttonClass()}>
      <ExternalLinkIcon size={13} className="text-ink-3" aria-hidden="true" />
      {t('ui.awsConsole')}
    </a>
  )
}
