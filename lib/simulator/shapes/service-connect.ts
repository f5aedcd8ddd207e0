import type {
  ServiceConnectAccessLogConfiguration,
  ServiceConnectClientAlias,
  ServiceConnectConfiguration,
  ServiceConnectService,
  ServiceConnectTestTrafficHeaderMatchRules,
  ServiceConnectTestTrafficHeaderRules,
  ServiceConnectTestTrafficRules,
  ServiceConnectTlsCertificateAuthority,
  ServiceConnectTlsConfiguration,
  TimeoutConfiguration,
} from '@aws-sdk/client-ecs'
import { logConfiguration } from '@/lib/definition-rules/container-shape'
import { anything, boolean, integer, list, oneOf, string, structure } from '../request/validate'

const serviceConnectTestTrafficHeaderMatchRules = structure<ServiceConnectTestTrafficHeaderMatchRules>({
  exact: string,
})

const serviceConnectTestTrafficHeaderRules = structure<ServiceConnectTestTrafficHeaderRules>({
  name: string,
  value: serviceConnectTestTrafficHeaderMatchRules,
})

const serviceConnectTestTrafficRules = structure<ServiceConnectTestTrafficRules>({
  header: serviceConnectTestTrafficHeaderRules,
})

const serviceConnectClientAlias = structure<ServiceConnectClientAlias>({
  port: integer,
  dnsName: string,
  testTrafficRules: serviceConnectTestTrafficRules,
})

const timeoutConfiguration = structure<TimeoutConfiguration>({
  idleTimeoutSeconds: integer,
  perRequestTimeoutSeconds: integer,
})

const serviceConnectTlsCertificateAuthority = structure<ServiceConnectTlsCertificateAuthority>({
  awsPcaAuthorityArn: string,
})

const serviceConnectTlsConfiguration = structure<ServiceConnectTlsConfiguration>({
  issuerCertificateAuthority: serviceConnectTlsCertificateAuthority,
  kmsKey: string,
  roleArn: string,
})

const serviceConnectService = structure<ServiceConnectService>({
  portName: string,
  discoveryName: string,
  clientAliases: list(serviceConnectClientAlias),
  ingressPortOverride: integer,
  timeout: timeoutConfiguration,
  tls: serviceConnectTlsConfiguration,
})

const serviceConnectAccessLogConfiguration = structure<ServiceConnectAccessLogConfiguration>({
  format: oneOf('JSON', 'TEXT'),
  includeQueryParameters: oneOf('DISABLED', 'ENABLED'),
})

export const serviceConnectConfiguration = structure<ServiceConnectConfiguration>({
  enabled: boolean,
  namespace: string,
  services: list(serviceConnectService),
  logConfiguration: logConfiguration,
  accessLogConfiguration: serviceConnectAccessLogConfiguration,
  containerConfigurations: list(anything),
})
