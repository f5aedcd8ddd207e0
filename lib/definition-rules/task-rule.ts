import { type Finding, found, type Rule } from './rule'

const NAME = /^[A-Za-z0-9_-]{1,255}$/
const MAX_BYTES = 65_536
const MAX_TAGS = 50

/** The family has only letters, digits, underscores and hyphens. */
export const familyName: Rule = ({ definition: { family } }) => {
  if (!family) return [found('familyMissing', ['family'])]
  if (NAME.test(family)) return []
  return [found('familyName', ['family'], { awsMessage: 'Family contains invalid characters.', values: { family } })]
}

/** There is at least one container and at most ten. */
export const containerCount: Rule = ({ containers }) => {
  const path = ['containerDefinitions']
  const count = containers.length
  if (count === 0) return [found('noContainers', path, { awsMessage: 'Container list cannot be empty' })]
  if (count <= 10) return []
  return [found('tooManyContainers', path, { awsMessage: 'Too many containers.', values: { count } })]
}

/** At least one container is essential, which a container is unless it says otherwise. */
export const essentialContainer: Rule = ({ containers }) => {
  if (containers.length === 0 || containers.some((container) => container.essential !== false)) return []
  const awsMessage = "Task definition doesn't have any essential container"
  const only = ['containerDefinitions', 0, 'essential']
  const path = containers.length === 1 ? only : ['containerDefinitions']
  const fix = containers.length === 1 ? { fix: { path: only, value: null } } : {}
  return [found('noEssential', path, { awsMessage, ...fix })]
}

/** The definition, its tags aside, is at most 64 KiB of JSON. What AWS counts exactly is a guess. */
export const definitionSize: Rule = ({ definition: { tags: _, ...rest } }) => {
  const bytes = new TextEncoder().encode(JSON.stringify(rest)).length
  return bytes <= MAX_BYTES ? [] : [tooLarge(bytes)]
}

/** The finding for a definition of more than 64 KiB. */
export function tooLarge(bytes: number): Finding {
  const awsMessage = `Actual length: '${bytes}'. Max allowed length is '${MAX_BYTES}' bytes.`
  return found('definitionSize', [], { awsMessage, values: { bytes, maxBytes: MAX_BYTES } })
}

/**
 * Tags are left out, or there is one at least; no resource has more than fifty. CloudFormation adds some of its own,
 * and the console writes an empty list into what it shows.
 */
export const tags: Rule = ({ definition, isTemplate, isDescribed }) => {
  const count = definition.tags?.length
  if (count === undefined || (count > 0 && count <= MAX_TAGS) || (count === 0 && (isTemplate || isDescribed))) return []
  if (count > MAX_TAGS) return [found('tooManyTags', ['tags'], { values: { count, max: MAX_TAGS } })]
  return [found('tagsEmpty', ['tags'], { awsMessage: 'Tags can not be empty.', fix: { path: ['tags'], value: null } })]
}

/** Elastic Inference is gone, and with it its field. */
export const acceleratorsRetired: Rule = ({ definition }) => {
  const path = ['inferenceAccelerators']
  if ((definition.inferenceAccelerators ?? []).length === 0) return []
  return [
    found('acceleratorsRetired', path, {
      awsMessage: "Unsupported field 'inferenceAccelerators'",
      fix: { path, value: null },
    }),
  ]
}

/** Fargate has no Windows on ARM64. What registering says to it elsewhere is not known. */
export const windowsArm: Rule = ({ definition: { runtimePlatform }, isWindows, isFargate }) => {
  if (!isWindows || !isFargate || runtimePlatform?.cpuArchitecture !== 'ARM64') return []
  const path = ['runtimePlatform', 'cpuArchitecture']
  const awsMessage = 'No Fargate configuration exists for given values.'
  return [found('windowsArm', path, { awsMessage, fix: { path, value: 'X86_64' } })]
}

/** A proxy needs awsvpc mode, a container that is there, and the ports that it stands between. */
export const proxyConfiguration: Rule = ({ definition, containers, networkMode }) => {
  const { proxyConfiguration: proxy } = definition
  if (!proxy) return []
  const { type = 'APPMESH', containerName = '', properties = [] } = proxy
  const path = ['proxyConfiguration']
  const findings: Finding[] = []
  if (networkMode !== 'awsvpc') {
    const awsMessage = `${type} proxy configuration is only supported in networkMode=awsvpc`
    findings.push(found('proxyNetworkMode', path, { awsMessage, fix: { path: ['networkMode'], value: 'awsvpc' } }))
  }
  if (containerName && !containers.some((container) => container.name === containerName)) {
    const details = { awsMessage: `Proxy container [${containerName}] does not exist`, values: { containerName } }
    findings.push(found('proxyContainer', [...path, 'containerName'], details))
  }
  if (type === 'APPMESH') findings.push(...missingProxyProperties(properties.map(({ name = '' }) => name)))
  return findings
}

function missingProxyProperties(given: readonly string[]): Finding[] {
  const path = ['proxyConfiguration', 'properties']
  const missing = ['ProxyEgressPort', 'AppPorts', 'EgressIgnoredIPs'].filter((name) => !given.includes(name))
  return [
    ...(given.includes('ProxyIngressPort')
      ? []
      : [found('proxyIngress', path, { awsMessage: 'Ingress port not found' })]),
    ...missing.map((property) => found('proxyProperty', path, { values: { property } })),
  ]
}
