import { TextLink } from '@/components/ui/text-link'
import { type ClusterRef, routes } from '@/lib/routes'

/** A task's id, whole in the page and cut by the space it has. */
export function TaskIdLink(props: { at: ClusterRef; id: string }) {
  return (
    <span className="inline-block max-w-full truncate align-bottom font-mono">
      <TextLink href={routes.task({ ...props.at, task: props.id })} title={props.id} quiet>
        {props.id}
      </TextLink>
    </span>
  )
}
