import type { EFSVolumeConfiguration } from '@aws-sdk/client-ecs'
import { type FieldPath, type Finding, found, inContainers, type Rule, repeated } from './rule'

/** A mount names a volume of the definition. */
export const mountedVolume: Rule = ({ definition, containers }) => {
  const names = new Set((definition.volumes ?? []).map((volume) => volume.name))
  return containers.flatMap(({ mountPoints = [] }, containerIndex) =>
    mountPoints.flatMap(({ sourceVolume }, index) => {
      if (!sourceVolume || names.has(sourceVolume)) return []
      const path = ['containerDefinitions', containerIndex, 'mountPoints', index, 'sourceVolume']
      return [
        found('volumeUnknown', path, {
          awsMessage: `Unknown volume '${sourceVolume}'.`,
          values: { volume: sourceVolume },
        }),
      ]
    }),
  )
}

/** Volumes come from containers of the definition. */
export const volumesFromContainer = inContainers(({ volumesFrom = [] }, path, { containers }) => {
  if (volumesFrom.length === 0) return []
  const names = new Set(containers.map(({ name }) => name))
  return volumesFrom.flatMap(({ sourceContainer }, index) => {
    if (!sourceContainer || names.has(sourceContainer)) return []
    return [
      found('volumesFromUnknown', [...path, 'volumesFrom', index, 'sourceContainer'], {
        awsMessage: `Invalid 'volumesFrom' setting. Unknown container: '${sourceContainer}'`,
        values: { container: sourceContainer },
      }),
    ]
  })
})

/** A volume is mounted somewhere; one that is configured at launch must be. */
export const volumeMounted: Rule = ({ definition, containers }) => {
  const mounted = new Set(containers.flatMap(({ mountPoints = [] }) => mountPoints.map((mount) => mount.sourceVolume)))
  return (definition.volumes ?? []).flatMap(({ name = '', configuredAtLaunch }, index) => {
    if (mounted.has(name)) return []
    const path = ['volumes', index]
    const values = { volume: name }
    if (!configuredAtLaunch) return [found('volumeUnused', path, { values })]
    const awsMessage = `Volumes [${name}] are not referenced by any of the containers`
    return [found('launchVolumeUnused', path, { awsMessage, values })]
  })
}

/** No two volumes share a name. What AWS says to two is not known. */
export const volumeNameOnce: Rule = ({ definition: { volumes = [] } }) =>
  repeated(volumes, ({ name }) => name).map((index) =>
    found('volumeTwice', ['volumes', index, 'name'], { values: { volume: volumes[index]?.name ?? '' } }),
  )

/** EFS: IAM and access points ask for encryption in transit; an access point fixes the root directory. */
export const efsVolume: Rule = ({ definition }) =>
  (definition.volumes ?? []).flatMap(({ name = '', efsVolumeConfiguration: efs }, index) =>
    efs ? efsFindings(efs, name, ['volumes', index, 'efsVolumeConfiguration']) : [],
  )

function efsFindings(efs: EFSVolumeConfiguration, volume: string, path: FieldPath): Finding[] {
  const { accessPointId, iam } = efs.authorizationConfig ?? {}
  const isEncrypted = efs.transitEncryption === 'ENABLED'
  const encrypt = { values: { volume }, fix: { path: [...path, 'transitEncryption'], value: 'ENABLED' } }
  const findings: Finding[] = []
  if (iam === 'ENABLED' && !isEncrypted) {
    const awsMessage = 'EFS IAM authorization requires TransitEncryption to be enabled'
    findings.push(found('efsIam', [...path, 'authorizationConfig', 'iam'], { awsMessage, ...encrypt }))
  }
  if (efs.transitEncryptionPort && !isEncrypted) {
    const awsMessage = 'TransitEncryptionPort requires that TransitEncryption is enabled'
    findings.push(found('efsPort', [...path, 'transitEncryptionPort'], { awsMessage, ...encrypt }))
  }
  if (accessPointId && efs.rootDirectory && efs.rootDirectory !== '/') {
    const at = [...path, 'rootDirectory']
    const awsMessage = 'When using an EFS access point, the root directory must either be set to "/" or be omitted'
    findings.push(found('efsAccessPoint', at, { awsMessage, values: { volume }, fix: { path: at, value: '/' } }))
  }
  return findings
}
