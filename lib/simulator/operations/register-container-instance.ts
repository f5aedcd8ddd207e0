import type { RegisterContainerInstanceRequest, RegisterContainerInstanceResponse } from '@aws-sdk/client-ecs'
import { tag } from '@/lib/definition-rules/definition-shape'
import { containerInstanceAnswer } from '../answers/container-instance'
import { type ContainerInstanceSpec, newContainerInstance } from '../lifecycle/container-instance'
import { clientException } from '../request/errors'
import { findCluster } from '../request/find'
import { operation } from '../request/operation'
import { list, string, structure } from '../request/validate'
import { attribute, platformDevice, resource, versionInfo } from '../shapes/container-instance'

/**
 * Registers a container instance as its agent would. Simplified: the identity document may be absent, its signature is
 * not verified, and an instance does not register twice.
 * Errors: ClusterNotFoundException, ClientException.
 * Source: API_RegisterContainerInstance.
 */
export const registerContainerInstance = operation<RegisterContainerInstanceRequest, RegisterContainerInstanceResponse>(
  {
    input: structure<RegisterContainerInstanceRequest>({
      cluster: string,
      instanceIdentityDocument: string,
      instanceIdentityDocumentSignature: string,
      totalResources: list(resource),
      versionInfo,
      containerInstanceArn: string,
      attributes: list(attribute),
      platformDevices: list(platformDevice),
      tags: list(tag),
    }),
    run({ world, region }, request) {
      const cluster = findCluster(region, request.cluster)
      const spec: ContainerInstanceSpec = {
        ...identityOf(request.instanceIdentityDocument),
        ...(request.totalResources ? { totalResources: request.totalResources } : {}),
        ...(request.attributes ? { attributes: request.attributes } : {}),
      }
      const instance = newContainerInstance({ world, region, cluster }, spec)
      if (request.versionInfo) instance.versionInfo = request.versionInfo
      region.tags.set(instance.containerInstanceArn ?? '', request.tags ?? [])
      return { containerInstance: containerInstanceAnswer(region, cluster, instance, ['TAGS']) }
    },
  },
)

/** Source: EC2 user guide, Instance identity documents. */
function identityOf(document: string | undefined): ContainerInstanceSpec {
  if (document === undefined) return {}
  try {
    const { instanceId, instanceType, availabilityZone } = JSON.parse(document) as Record<string, string>
    return {
      ...(instanceId ? { ec2InstanceId: instanceId } : {}),
      ...(instanceType ? { instanceType } : {}),
      ...(availabilityZone ? { availabilityZone } : {}),
    }
  } catch {
    // (unverified) words
    throw clientException('Instance identity document is invalid.')
  }
}
