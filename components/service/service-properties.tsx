'use client'
import { options, parameter, parameterLines, seconds } from '@/components/container/property'
import { PropertyList } from '@/components/ui/property-list'
import type { ServiceDetail } from '@/lib/views/service'

/** The rest of a service's settings under ECS's own names. */
export function ServiceProperties({ service }: { service: ServiceDetail }) {
  const constraints = service.placementConstraints.map((each) =>
    [each.type, each.expression].filter(Boolean).join(': '),
  )
  const providers = service.launch.capacityProviders.map(
    ({ name, weight, base }) => `${name}: weight ${weight}, base ${base}`,
  )
  const strategy = service.placementStrategy.map((each) => [each.type, each.field].filter(Boolean).join(': '))
  return (
    <PropertyList
      items={[
        parameterLines('capacityProviderStrategy', providers),
        parameterLines('placementStrategy', strategy),
        parameterLines('placementConstraints', constraints),
        parameter('availabilityZoneRebalancing', service.availabilityZoneRebalancing),
        parameter('schedulingStrategy', service.schedulingStrategy),
        parameter('deploymentController', service.deploymentController),
        parameter('strategy', service.strategy),
        parameter('healthCheckGracePeriod', seconds(service.healthCheckGracePeriodSeconds)),
        parameter('enableExecuteCommand', service.enableExecuteCommand),
        parameter('enableECSManagedTags', service.enableECSManagedTags),
        parameter('propagateTags', service.propagateTags),
        parameter('roleArn', service.roleArn),
        parameter('createdBy', service.createdBy),
        ...options(service.others),
      ]}
    />
  )
}
