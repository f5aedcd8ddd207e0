import { TextLink } from '@/components/ui/text-link'
import { type ClusterRef, routes } from '@/lib/routes'

/** A task's id, whole in the page and cut by the space it has, or to its beginning. */
export function TaskIdLink(props: { at: ClusterRef; id: string; short?: boolean }) {
  return (
    <span
      className={`block font-mono [&>a]:block [&>a]:truncate ${props.short ? 'w-[8ch] sm:w-[12ch]' : 'min-w-[7ch] max-w-[33ch] sm:min-w-24 [contain:inline-size]'}`}
    >
      <TextLink href={routes.task({ ...props.at, task: props.id })} title={props.id} quiet>
        {props.id}
      </TextLink>
    </span>
  )
}
