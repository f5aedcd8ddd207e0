'use client'
import { Mono } from '@/components/ui/mono'
import { TextLink } from '@/components/ui/text-link'
import { serviceEventParts } from '@/lib/ecs/service-event-part'
import { type ClusterRef, routes } from '@/lib/routes'

/** ECS's own words, unchanged; the tasks and instances that they name are links. */
export function EventWords({ at, message }: { at: ClusterRef; message: string }) {
  return (
    <Mono>
      {serviceEventParts(message).map(({ kind, text }, index) => {
        const key = `${index} ${text}`
        if (kind === 'task') return <IdLink key={key} href={routes.task({ ...at, task: text })} id={text} />
        if (kind === 'containerInstance') return <IdLink key={key} href={routes.containerInstances(at)} id={text} />
        return <span key={key}>{text}</span>
      })}
    </Mono>
  )
}

function IdLink({ href, id }: { href: string; id: string }) {
  return <TextLink href={href}>{id}</TextLink>
}
