import { NotTold } from '@/components/ui/not-told'
import type { LaunchView } from '@/lib/views/view'

/** The launch type, or the weights of the capacity providers: `FARGATE 80 : FARGATE_SPOT 20 (base 2)`. */
export function launchText({ launchType, capacityProviders }: LaunchView): string | null {
  if (!capacityProviders.length) return launchType
  return capacityProviders
    .map(({ name, weight, base }) => `${name} ${weight}${base ? ` (base ${base})` : ''}`)
    .join(' : ')
}

/** How something is launched. */
export function Launch(props: { launch: LaunchView }) {
  const { platformVersion } = props.launch
  const text = launchText(props.launch)
  if (text === null) return <NotTold />
  return (
    <span className="whitespace-nowrap">
      {text}
      {platformVersion && <span className="text-ink-3"> {platformVersion}</span>}
    </span>
  )
}
