import type {
  GatewayConnector,
  GatewayConnectorFilters,
  GatewayConnectorHealthCheck,
  GatewayConnectorHealthCheckMatcher,
  MetricConfiguration,
  MonitoringConfiguration,
} from '@aws-sdk/client-ecs'
import { integer, list, oneOf, string, structure } from '../request/validate'

const gatewayConnectorHealthCheckMatcher = structure<GatewayConnectorHealthCheckMatcher>({
  httpCode: string,
  grpcCode: string,
})

const gatewayConnectorHealthCheck = structure<GatewayConnectorHealthCheck>({
  healthCheckProtocol: oneOf('HTTP', 'HTTPS'),
  healthCheckPort: integer,
  healthCheckPath: string,
  healthCheckTimeoutSeconds: integer,
  healthCheckIntervalSeconds: integer,
  healthyThresholdCount: integer,
  unhealthyThresholdCount: integer,
  matcher: gatewayConnectorHealthCheckMatcher,
})

const gatewayConnectorFilters = structure<GatewayConnectorFilters>({
  accessTypes: list(oneOf('PRIVATE', 'PUBLIC')),
})

export const gatewayConnector = structure<GatewayConnector>({
  portName: string,
  healthCheck: gatewayConnectorHealthCheck,
  filters: gatewayConnectorFilters,
})

const metricConfiguration = structure<MetricConfiguration>({
  metricNames: list(string),
  resolutionSeconds: integer,
})

export const monitoringConfiguration = structure<MonitoringConfiguration>({
  metricConfigurations: list(metricConfiguration),
})
