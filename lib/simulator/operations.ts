import { createCluster } from './operations/create-cluster'
import { createService } from './operations/create-service'
import { deleteCluster } from './operations/delete-cluster'
import { deleteService } from './operations/delete-service'
import { deleteTaskDefinitions } from './operations/delete-task-definitions'
import { deregisterTaskDefinition } from './operations/deregister-task-definition'
import { describeCapacityProviders } from './operations/describe-capacity-providers'
import { describeClusters } from './operations/describe-clusters'
import { describeContainerInstances } from './operations/describe-container-instances'
import { describeServiceDeployments } from './operations/describe-service-deployments'
import { describeServiceRevisions } from './operations/describe-service-revisions'
import { describeServices } from './operations/describe-services'
import { describeTaskDefinition } from './operations/describe-task-definition'
import { describeTasks } from './operations/describe-tasks'
import { listAccountSettings } from './operations/list-account-settings'
import { listAttributes } from './operations/list-attributes'
import { listClusters } from './operations/list-clusters'
import { listContainerInstances } from './operations/list-container-instances'
import { listServiceDeployments } from './operations/list-service-deployments'
import { listServices } from './operations/list-services'
import { listTagsForResource } from './operations/list-tags-for-resource'
import { listTaskDefinitionFamilies } from './operations/list-task-definition-families'
import { listTaskDefinitions } from './operations/list-task-definitions'
import { listTasks } from './operations/list-tasks'
import { putClusterCapacityProviders } from './operations/put-cluster-capacity-providers'
import { registerContainerInstance } from './operations/register-container-instance'
import { registerTaskDefinition } from './operations/register-task-definition'
import { runTask } from './operations/run-task'
import { startTask } from './operations/start-task'
import { stopTask } from './operations/stop-task'
import { tagResource } from './operations/tag-resource'
import { untagResource } from './operations/untag-resource'
import { updateCluster } from './operations/update-cluster'
import { updateClusterSettings } from './operations/update-cluster-settings'
import { updateContainerInstancesState } from './operations/update-container-instances-state'
import { updateService } from './operations/update-service'
import type { Operation } from './request/operation'

/** Every operation by its name on the wire. */
export const operations: Readonly<Record<string, Operation>> = {
  CreateCluster: createCluster,
  CreateService: createService,
  DeleteCluster: deleteCluster,
  DeleteService: deleteService,
  DeleteTaskDefinitions: deleteTaskDefinitions,
  DeregisterTaskDefinition: deregisterTaskDefinition,
  DescribeCapacityProviders: describeCapacityProviders,
  DescribeClusters: describeClusters,
  DescribeContainerInstances: describeContainerInstances,
  DescribeServiceDeployments: describeServiceDeployments,
  DescribeServiceRevisions: describeServiceRevisions,
  DescribeServices: describeServices,
  DescribeTaskDefinition: describeTaskDefinition,
  DescribeTasks: describeTasks,
  ListAccountSettings: listAccountSettings,
  ListAttributes: listAttributes,
  ListClusters: listClusters,
  ListContainerInstances: listContainerInstances,
  ListServiceDeployments: listServiceDeployments,
  ListServices: listServices,
  ListTagsForResource: listTagsForResource,
  ListTaskDefinitionFamilies: listTaskDefinitionFamilies,
  ListTaskDefinitions: listTaskDefinitions,
  ListTasks: listTasks,
  PutClusterCapacityProviders: putClusterCapacityProviders,
  RegisterContainerInstance: registerContainerInstance,
  RegisterTaskDefinition: registerTaskDefinition,
  RunTask: runTask,
  StartTask: startTask,
  StopTask: stopTask,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateCluster: updateCluster,
  UpdateClusterSettings: updateClusterSettings,
  UpdateContainerInstancesState: updateContainerInstancesState,
  UpdateService: updateService,
}
