import { WireError } from './wire-error'

// Texts marked (unverified) are ours: the type is AWS's, its words were not seen.

export const clientException = (message: string) => new WireError('ClientException', message)
export const invalidParameter = (message: string) => new WireError('InvalidParameterException', message)

/** Source: public reports of every SDK. */
export const clusterNotFound = () => new WireError('ClusterNotFoundException', 'Cluster not found.')
export const clusterInactive = () => new WireError('ClusterNotFoundException', 'The referenced cluster was inactive.')
export const serviceNotFound = () => new WireError('ServiceNotFoundException', 'Service not found.')
export const serviceNotActive = () => new WireError('ServiceNotActiveException', 'Service was not ACTIVE.')

/** Source: DescribeTaskDefinition of an unknown family or revision. */
export const taskDefinitionNotDescribable = () => clientException('Unable to describe task definition.')
/** Source: RunTask, CreateService and UpdateService with an unknown task definition. */
export const taskDefinitionNotFound = () => clientException('TaskDefinition not found.')
/** Source: DeregisterTaskDefinition of an unknown revision. */
export const taskDefinitionNotRegistered = () =>
  clientException(
    'The specified task definition does not exist. Specify a valid account, family, revision and try again.',
  )
export const taskDefinitionInactive = () => clientException('TaskDefinition is inactive')

/** Source: API_DeleteCluster. */
export const clusterContainsServices = () =>
  new WireError('ClusterContainsServicesException', 'The Cluster cannot be deleted while Services are active.')
export const clusterContainsTasks = () =>
  new WireError('ClusterContainsTasksException', 'The Cluster cannot be deleted while Tasks are active.')
export const clusterContainsContainerInstances = () =>
  new WireError(
    'ClusterContainsContainerInstancesException',
    'The Cluster cannot be deleted while Container Instances are active or draining.',
  )

/**
 * Batch limits. The words for services and for empty lists are AWS's as users report them; those for other lists follow
 * the same pattern (unverified).
 */
export const tooMany = (what: string, limit: number) => invalidParameter(`${what} can have at most ${limit} items.`)
export const empty = (what: string) => invalidParameter(`${what} cannot be empty.`)

/** (unverified) words */
export const resourceNotFound = () =>
  new WireError('ResourceNotFoundException', 'The specified resource could not be found.')

/** Source: developer guide, Request throttling for the Amazon ECS API. */
export const throttling = () => new WireError('ThrottlingException', 'Rate exceeded')

/** Source: common errors of the AWS query and JSON protocols. */
export const expiredToken = () =>
  new WireError('ExpiredTokenException', 'The security token included in the request is expired')
export const missingAuthentication = () =>
  new WireError('MissingAuthenticationTokenException', 'Missing Authentication Token')
export const invalidSignature = (message: string) => new WireError('InvalidSignatureException', message)
export const incompleteSignature = (message: string) => new WireError('IncompleteSignatureException', message)

/** Source: IAM user guide, Troubleshoot access denied error messages. */
export const accessDenied = (caller: string, action: string) =>
  new WireError(
    'AccessDeniedException',
    `User: ${caller} is not authorized to perform: ecs:${action} on resource: * ` +
      `because no identity-based policy allows the ecs:${action} action`,
  )

/** (unverified) AWS JSON services of the same make answer so; the message member is absent there. */
export const unknownOperation = () => new WireError('UnknownOperationException', '')

/** (unverified) for ECS; the words are those of other AWS JSON services. */
export const serialization = (message: string) => new WireError('SerializationException', message)

/** (unverified) */
export const requestTooLarge = () => new WireError('RequestEntityTooLargeException', 'Request size exceeded.', 413)

/** Source: common errors, InternalFailure; ECS models it as ServerException. */
export const serverException = () =>
  new WireError('ServerException', 'Service Unavailable. Please try again later.', 500)
