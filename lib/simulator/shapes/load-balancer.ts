import type {
  AdvancedConfiguration,
  LoadBalancer,
  ServiceRegistry,
  VpcLatticeAdvancedConfiguration,
  VpcLatticeConfiguration,
} from '@aws-sdk/client-ecs'
import { integer, string, structure } from '../request/validate'

const advancedConfiguration = structure<AdvancedConfiguration>({
  alternateTargetGroupArn: string,
  productionListenerRule: string,
  testListenerRule: string,
  roleArn: string,
})

export const loadBalancer = structure<LoadBalancer>({
  targetGroupArn: string,
  loadBalancerName: string,
  containerName: string,
  containerPort: integer,
  advancedConfiguration: advancedConfiguration,
})

export const serviceRegistry = structure<ServiceRegistry>({
  registryArn: string,
  port: integer,
  containerName: string,
  containerPort: integer,
})

const vpcLatticeAdvancedConfiguration = structure<VpcLatticeAdvancedConfiguration>({
  alternateTargetGroupArn: string,
  productionListenerRule: string,
  testListenerRule: string,
})

export const vpcLatticeConfiguration = structure<VpcLatticeConfiguration>({
  roleArn: string,
  targetGroupArn: string,
  portName: string,
  advancedConfiguration: vpcLatticeAdvancedConfiguration,
})
