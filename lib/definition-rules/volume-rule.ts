import { inContainers, type Rule, refused } from './rule'

const SOURCE = 'Volume and MountPoint API references'

/** A mount names a volume of the definition. */
export const mountedVolume = inContainers(({ mountPoints = [] }, path, { definition }) =>
  mountPoints.flatMap(({ sourceVolume }, index) =>
    !sourceVolume || (definition.volumes ?? []).some((volume) => volume.name === sourceVolume)
      ? []
      : [
          refused({
            code: 'volumeUnknown',
            path: [...path, 'mountPoints', index, 'sourceVolume'],
            awsMessage: `Unknown volume '${sourceVolume}'.`,
            values: { volume: sourceVolume },
            source: SOURCE,
          }),
        ],
  ),
)

/** Volumes come from containers of the definition. */
export const volumesFromContainer = inContainers(({ volumesFrom = [] }, path, { containers }) =>
  volumesFrom.flatMap(({ sourceContainer = '' }, index) =>
    containers.some((container) => container.name === sourceContainer)
      ? []
      : [
          refused({
            code: 'volumesFromUnknown',
            path: [...path, 'volumesFrom', index, 'sourceContainer'],
            awsMessage: `Invalid 'volumesFrom' setting. Unknown container: '${sourceContainer}'`,
            values: { container: sourceContainer },
            source: SOURCE,
          }),
        ],
  ),
)

/** A volume that is configured at launch is mounted somewhere. */
export const launchVolumeMounted: Rule = ({ definition, containers }) => {
  const mounted = new Set(containers.flatMap(({ mountPoints = [] }) => mountPoints.map((mount) => mount.sourceVolume)))
  return (definition.volumes ?? []).flatMap(({ name = '', configuredAtLaunch }, index) =>
    configuredAtLaunch && !mounted.has(name)
      ? [
          refused({
            code: 'launchVolumeUnused',
            path: ['volumes', index],
            awsMessage: `Volumes [${name}] are not referenced by any of the containers`,
            values: { volume: name },
            source: SOURCE,
          }),
        ]
      : [],
  )
}

/** EFS: IAM and access points ask for encryption in transit; an access point fixes the root directory. */
export const efsVolume: Rule = ({ definition }) =>
  (definition.volumes ?? []).flatMap(({ efsVolumeConfiguration: efs }, index) => {
    if (!efs) return []
    const path = ['volumes', index, 'efsVolumeConfiguration']
    const isEncrypted = efs.transitEncryption === 'ENABLED'
    const breaches: [boolean, string, string][] = [
      [
        efs.authorizationConfig?.iam === 'ENABLED' && !isEncrypted,
        'efsIam',
        'EFS IAM authorization requires TransitEncryption to be enabled',
      ],
      [
        Boolean(efs.transitEncryptionPort) && !isEncrypted,
        'efsPort',
        'TransitEncryptionPort requires that TransitEncryption is enabled',
      ],
      [
        Boolean(efs.authorizationConfig?.accessPointId) && ![undefined, '', '/'].includes(efs.rootDirectory),
        'efsAccessPoint',
        'When using an EFS access point, the root directory must either be set to "/" or be omitted',
      ],
    ]
    return breaches
      .filter(([isBroken]) => isBroken)
      .map(([, code, awsMessage]) =>
        refused({ code, path, awsMessage, source: 'EFSVolumeConfiguration API reference' }),
      )
  })
