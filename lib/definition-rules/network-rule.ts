import { findCycle } from './cycle'
import { found, inContainers, type Rule } from './rule'

const awsvpcForbids = {
  links: 'Links are not supported when networkMode=awsvpc.',
  hostname: 'hostname is not supported on container when networkMode=awsvpc',
  extraHosts: 'Extra hosts are not supported on container when networkMode=awsvpc',
  dnsServers: 'DNS servers are not supported on container when networkMode=awsvpc',
  disableNetworking: 'Disable Networking is not supported on container when networkMode=awsvpc',
} as const

/** In awsvpc mode the task's network interface decides names and hosts. */
export const awsvpcSettings = inContainers((container, path, { networkMode, isWindows }) => {
  if (networkMode !== 'awsvpc' || isWindows) return []
  return (Object.keys(awsvpcForbids) as (keyof typeof awsvpcForbids)[]).flatMap((setting) => {
    const value = container[setting]
    const isSet = Array.isArray(value) ? value.length > 0 : Boolean(value)
    if (!isSet) return []
    const at = [...path, setting]
    return [
      found('awsvpcForbids', at, {
        awsMessage: awsvpcForbids[setting],
        values: { container: container.name ?? '', setting },
        fix: { path: at, value: null },
      }),
    ]
  })
})

const linkTarget = (link: string) => link.split(':', 1)[0] ?? ''

/** Links do not lead back to where they start. */
export const linkCycle: Rule = ({ containers, networkMode }) => {
  if (networkMode === 'awsvpc') return []
  const name = findCycle(new Map(containers.map(({ name: from = '', links = [] }) => [from, links.map(linkTarget)])))
  if (name === undefined) return []
  const index = containers.findIndex((container) => (container.name ?? '') === name)
  return [
    found('linkCycle', ['containerDefinitions', index, 'links'], {
      awsMessage: 'Container links should not have a cycle',
      values: { container: name },
    }),
  ]
}

/** A link leads to a container of the definition. */
export const linkedContainer: Rule = ({ containers, networkMode }) => {
  if (networkMode === 'awsvpc') return []
  const names = new Set(containers.map(({ name }) => name))
  return containers.flatMap(({ name = '', links = [] }, containerIndex) =>
    links.flatMap((link, index) =>
      names.has(linkTarget(link))
        ? []
        : [
            found('linkUnknown', ['containerDefinitions', containerIndex, 'links', index], {
              values: { container: name, target: linkTarget(link) },
            }),
          ],
    ),
  )
}
