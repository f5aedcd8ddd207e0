import type {
  CanaryConfiguration,
  DeploymentAlarms,
  DeploymentCircuitBreaker,
  DeploymentConfiguration,
  DeploymentController,
  DeploymentEarlySuccessCriteria,
  DeploymentLifecycleHook,
  DeploymentLifecycleHookTimeoutConfiguration,
  LinearConfiguration,
  ThresholdConfiguration,
} from '@aws-sdk/client-ecs'
import { anything, boolean, double, integer, list, oneOf, string, structure } from '../request/validate'

const thresholdConfiguration = structure<ThresholdConfiguration>({
  type: oneOf('BOUNDED_PERCENT', 'COUNT', 'UNBOUNDED_PERCENT'),
  value: integer,
})

const deploymentCircuitBreaker = structure<DeploymentCircuitBreaker>({
  enable: boolean,
  rollback: boolean,
  resetOnHealthyTask: boolean,
  thresholdConfiguration: thresholdConfiguration,
})

const deploymentAlarms = structure<DeploymentAlarms>({
  alarmNames: list(string),
  rollback: boolean,
  enable: boolean,
})

const deploymentLifecycleHookTimeoutConfiguration = structure<DeploymentLifecycleHookTimeoutConfiguration>({
  timeoutInMinutes: integer,
  action: oneOf('CONTINUE', 'ROLLBACK'),
})

const deploymentLifecycleHook = structure<DeploymentLifecycleHook>({
  targetType: oneOf('AWS_LAMBDA', 'PAUSE'),
  hookTargetArn: string,
  roleArn: string,
  lifecycleStages: list(
    oneOf(
      'POST_PRODUCTION_TRAFFIC_SHIFT',
      'POST_SCALE_UP',
      'POST_TEST_TRAFFIC_SHIFT',
      'PRE_PRODUCTION_TRAFFIC_SHIFT',
      'PRE_SCALE_UP',
      'PRODUCTION_TRAFFIC_SHIFT',
      'RECONCILE_SERVICE',
      'TEST_TRAFFIC_SHIFT',
    ),
  ),
  hookDetails: anything,
  timeoutConfiguration: deploymentLifecycleHookTimeoutConfiguration,
})

const linearConfiguration = structure<LinearConfiguration>({
  stepPercent: double,
  stepBakeTimeInMinutes: integer,
})

const canaryConfiguration = structure<CanaryConfiguration>({
  canaryPercent: double,
  canaryBakeTimeInMinutes: integer,
})

const deploymentEarlySuccessCriteria = structure<DeploymentEarlySuccessCriteria>({
  enable: boolean,
  healthyPercent: integer,
  sourceServiceRevisionCleanup: oneOf('BLOCKING', 'DEFERRED'),
})

export const deploymentConfiguration = structure<DeploymentConfiguration>({
  deploymentCircuitBreaker: deploymentCircuitBreaker,
  maximumPercent: integer,
  minimumHealthyPercent: integer,
  alarms: deploymentAlarms,
  strategy: oneOf('BLUE_GREEN', 'CANARY', 'LINEAR', 'ROLLING'),
  bakeTimeInMinutes: integer,
  lifecycleHooks: list(deploymentLifecycleHook),
  linearConfiguration: linearConfiguration,
  canaryConfiguration: canaryConfiguration,
  earlySuccessCriteria: deploymentEarlySuccessCriteria,
})

export const deploymentController = structure<DeploymentController>({
  type: oneOf('CODE_DEPLOY', 'ECS', 'EXTERNAL'),
})
