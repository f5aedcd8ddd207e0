import 'server-only'
import { Problem, type ProblemCode, type ProblemFacts } from '@/lib/problem'
import type { Question } from './call'

/**
 * Any error of the SDK as a `Problem` that names the action (`ecs:ListServices`) and the resource that was asked for.
 * AWS's own words travel as data; the text of errors that are not AWS's (credential processes, programs) does not.
 * Source: Common Errors of the Amazon ECS API Reference; Developer Guide, API failure reasons.
 */
export function toProblem(error: unknown, question: Question): Problem {
  if (error instanceof Problem) return error
  const shape = shapeOf(error)
  const facts = withoutUndefined(factsOf(shape, question))
  // the SDK's own error carries the request with its signature and session token, which no log may show
  return new Problem(facts, { cause: facts.code === 'internal' ? error : causeOf(shape) })
}

/**
 * Whether asking again may help: throttled, no answer, an answer cut short, a fault inside AWS, credentials that have
 * expired and can be read anew.
 */
export function isTransient(problem: Problem): boolean {
  const { code } = problem.facts
  if (code === 'awsError') return ((problem.cause as Cause | undefined)?.httpStatus ?? 0) >= 500
  return transientCodes.has(code)
}

const transientCodes: ReadonlySet<ProblemCode> = new Set([
  'throttled',
  'unreachable',
  'badAnswer',
  'credentialsExpired',
])

type Shape = { name: string; message: string; code: string; httpStatus: number | undefined; isAws: boolean }

// what the SDK says for AWS when AWS said nothing
const wordless = 'UnknownError'

function shapeOf(error: unknown): Shape {
  const raw: Record<string, unknown> = typeof error === 'object' && error !== null ? { ...error } : {}
  const metadata = raw.$metadata as { httpStatusCode?: number } | undefined
  return {
    name: error instanceof Error ? error.name : '',
    message: error instanceof Error && error.message !== wordless ? error.message : '',
    code: typeof raw.code === 'string' ? raw.code : '',
    httpStatus: metadata?.httpStatusCode,
    isAws: raw.$fault !== undefined,
  }
}

type Cause = Pick<Shape, 'name' | 'code' | 'httpStatus'>

function causeOf({ name, code, httpStatus }: Shape): Cause {
  return { name, code, httpStatus }
}

function factsOf(shape: Shape, question: Question): ProblemFacts {
  const asked = { action: `ecs:${question.action}`, resource: question.resource }
  const code = codeOf(shape)
  if (code === 'accessDenied') return { code, ...deniedOf(shape.message, asked), awsMessage: shape.message }
  if (code === 'unreachable') return { code, ...asked, values: { reason: shape.code || shape.name } }
  if (code === 'awsError') return { code, ...asked, awsMessage: shape.message, values: { name: shape.name } }
  return { code, ...asked, awsMessage: shape.isAws && shape.message ? shape.message : undefined }
}

function codeOf(shape: Shape): ProblemCode {
  const named = codeOfName.get(shape.name) ?? codeOfName.get(shape.code)
  if (named) return shape.name === 'CredentialsProviderError' && /expired/i.test(shape.message) ? expired : named
  if (shape.isAws && isMissingThing(shape)) return 'notFound'
  if (shape.httpStatus === 429) return 'throttled'
  if (networkCode.test(shape.code)) return 'unreachable'
  return shape.isAws ? 'awsError' : 'internal'
}

const expired = 'credentialsExpired'

// a map, since the name of an error comes from outside and may be that of any member of an object
const codeOfName = new Map<string, ProblemCode>(
  Object.entries({
    AccessDenied: 'accessDenied',
    AccessDeniedException: 'accessDenied',
    UnauthorizedOperation: 'accessDenied',
    NotAuthorized: 'accessDenied',
    ThrottlingException: 'throttled',
    Throttling: 'throttled',
    ThrottledException: 'throttled',
    RequestThrottled: 'throttled',
    RequestThrottledException: 'throttled',
    RequestLimitExceeded: 'throttled',
    TooManyRequestsException: 'throttled',
    CredentialsProviderError: 'credentialsMissing',
    TokenProviderError: 'credentialsMissing',
    MissingAuthenticationToken: 'credentialsMissing',
    MissingAuthenticationTokenException: 'credentialsMissing',
    ExpiredToken: expired,
    ExpiredTokenException: expired,
    RequestExpired: expired,
    UnrecognizedClientException: expired,
    InvalidClientTokenId: expired,
    InvalidSignatureException: expired,
    SignatureDoesNotMatch: expired,
    IncompleteSignature: expired,
    TimeoutError: 'unreachable',
    AbortError: 'unreachable',
    RequestTimeout: 'unreachable',
    SyntaxError: 'badAnswer',
    TypeError: 'badAnswer',
    UnknownOperationException: 'notSupported',
    UnknownOperation: 'notSupported',
    InvalidAction: 'notSupported',
    NotImplemented: 'notSupported',
    NotImplementedException: 'notSupported',
    UnsupportedFeatureException: 'notSupported',
    ClusterNotFoundException: 'notFound',
    ServiceNotFoundException: 'notFound',
    ServiceDeploymentNotFoundException: 'notFound',
    ResourceNotFoundException: 'notFound',
  } as const),
)

const networkCode = /^(E[A-Z_]{3,}|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|HPE_)/

/**
 * What AWS says when an id in the request cannot name anything: a revision that was never registered, a task id of
 * the wrong length. The first text is AWS's (`ClientException`), the second is known from public reports only.
 */
function isMissingThing({ message }: Shape): boolean {
  return /^Unable to describe task definition\b|taskId length should be|^TaskDefinition not found/i.test(message)
}

/** The action and resource that IAM's sentence names; it may be another one than we asked for, e.g. `sts:AssumeRole`. */
function deniedOf(message: string, asked: { action: string; resource: string | undefined }) {
  const action = /not authorized to perform:? ([\w-]+:\w+)/.exec(message)?.[1] ?? asked.action
  const resource = /on resource:? (\S+)/.exec(message)?.[1] ?? asked.resource
  return { action, resource: resource === '*' ? asked.resource : resource }
}

function withoutUndefined(facts: ProblemFacts): ProblemFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as ProblemFacts
}
