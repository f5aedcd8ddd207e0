import type { ContainerDefinition } from '@aws-sdk/client-ecs'
import { type FieldPath, type Finding, found, inContainers, type Rule } from './rule'

const NETWORK_MODES = ['awsvpc', 'host']
const LOG_DRIVERS = ['awslogs', 'splunk', 'awsfirelens', 'json-file']
const PLACEMENT_ATTRIBUTES = ['ecs.subnet-id', 'ecs.availability-zone', 'ecs.instance-type', 'ecs.cpu-architecture']
const CONTAINER_SETTINGS = [
  ...(['disableNetworking', 'dnsSearchDomains', 'dnsServers', 'dockerSecurityOptions'] as const),
  ...(['extraHosts', 'hostname', 'links'] as const),
]
const LINUX_SETTINGS = ['maxSwap', 'sharedMemorySize', 'swappiness'] as const

/**
 * A rule that looks only at definitions for Managed Instances. The guide names what is not valid there; whether
 * registering already refuses it is not known, so that nothing here is an error.
 */
function onManagedInstances(rule: Rule): Rule {
  return (context) => (context.launchTypes.includes('MANAGED_INSTANCES') ? rule(context) : [])
}

/** On Managed Instances the network mode is awsvpc or host. */
export const managedNetworkMode = onManagedInstances(({ definition: { networkMode } }) =>
  networkMode === undefined || NETWORK_MODES.includes(networkMode)
    ? []
    : [found('managedNetworkMode', ['networkMode'], { values: { networkMode } })],
)

/** What a task on Managed Instances cannot set. */
export const managedTaskForbids = onManagedInstances(({ definition }) => {
  const { ipcMode, proxyConfiguration, volumes = [], ephemeralStorage } = definition
  return [
    ...(ipcMode === undefined ? [] : [forbidden('ipcMode', ['ipcMode'])]),
    ...(proxyConfiguration === undefined ? [] : [forbidden('proxyConfiguration', ['proxyConfiguration'])]),
    ...volumes.flatMap((volume, index) =>
      (['dockerVolumeConfiguration', 'fsxWindowsFileServerVolumeConfiguration'] as const)
        .filter((setting) => volume[setting] !== undefined)
        .map((setting) => forbidden(setting, ['volumes', index, setting])),
    ),
    ...(ephemeralStorage === undefined
      ? []
      : [found('managedDoubtful', ['ephemeralStorage'], { values: { setting: 'ephemeralStorage' } })]),
  ]
})

/** What a container on Managed Instances cannot set. */
export const managedContainerForbids = onManagedInstances(
  inContainers((container, path) => {
    const { linuxParameters = {} } = container
    const linux = [...path, 'linuxParameters']
    return [
      ...CONTAINER_SETTINGS.filter((setting) => isSet(container, setting)).map((setting) =>
        forbidden(setting, [...path, setting]),
      ),
      ...LINUX_SETTINGS.filter((setting) => linuxParameters[setting] !== undefined).map((setting) =>
        forbidden(setting, [...linux, setting]),
      ),
      ...((linuxParameters.tmpfs ?? []).length > 0
        ? [found('managedDoubtful', [...linux, 'tmpfs'], { values: { setting: 'tmpfs' } })]
        : []),
    ]
  }),
)

function isSet(container: ContainerDefinition, setting: (typeof CONTAINER_SETTINGS)[number]): boolean {
  const value = container[setting]
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

function forbidden(setting: string, path: FieldPath): Finding {
  return found('managedForbids', path, { values: { setting }, fix: { path, value: null } })
}

/** Managed Instances know four log drivers. */
export const managedLogDriver = onManagedInstances(
  inContainers(({ name = '', logConfiguration }, path) => {
    const driver = logConfiguration?.logDriver
    if (!driver || LOG_DRIVERS.includes(driver)) return []
    const values = { container: name, driver, drivers: LOG_DRIVERS.join(', ') }
    return [found('managedLogDriver', [...path, 'logConfiguration', 'logDriver'], { values })]
  }),
)

/** Managed Instances are placed by four attributes. */
export const managedPlacement = onManagedInstances(({ definition: { placementConstraints = [] } }) =>
  placementConstraints.flatMap(({ expression = '' }, index) => {
    const attributes = [...expression.matchAll(/attribute:([\w.-]+)/g)].map(([, attribute = '']) => attribute)
    const other = attributes.find((attribute) => !PLACEMENT_ATTRIBUTES.includes(attribute))
    const details = { values: { attribute: other ?? '', attributes: PLACEMENT_ATTRIBUTES.join(', ') } }
    return other ? [found('managedPlacement', ['placementConstraints', index, 'expression'], details)] : []
  }),
)

/** External instances have no awsvpc mode. Whether registering already refuses it is not known. */
export const externalNetworkMode: Rule = ({ launchTypes, networkMode }) =>
  launchTypes.includes('EXTERNAL') && networkMode === 'awsvpc' ? [found('externalNetworkMode', ['networkMode'])] : []
