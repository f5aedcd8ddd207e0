import 'server-only'
import { ECSClient, type ECSClientConfig } from '@aws-sdk/client-ecs'
import { fromIni, fromNodeProviderChain, fromTemporaryCredentials } from '@aws-sdk/credential-providers'
import type { Scope } from '@/lib/config'

/** How long one request may take. Units: milliseconds. */
export type Timeouts = { readonly connectMs: number; readonly requestMs: number }

const usualTimeouts: Timeouts = { connectMs: 3_000, requestMs: 10_000 }

/**
 * One ECS client for one scope.
 * The endpoint is resolved by `lib/config` and passed explicitly: the SDK does not look at a profile's `endpoint_url`
 * when the profile is given as a client option, and would then talk to AWS instead of the configured endpoint.
 * `maxAttempts` is 1 because the snapshot's pacer retries. The logger has no `info`: with one, even a silent one,
 * the SDK copies every answer deeply for the log, which is about a third of its own cost.
 */
export function createClient(scope: Scope, { connectMs, requestMs }: Timeouts = usualTimeouts): ECSClient {
  return new ECSClient({
    region: scope.region,
    credentials: credentialsOf(scope, { connectMs, requestMs }),
    maxAttempts: 1,
    logger: silentLogger,
    ignoreConfiguredEndpointUrls: true,
    requestHandler: bounded({ connectMs, requestMs }),
    ...(scope.profile ? { profile: scope.profile } : {}),
    ...(scope.endpoint ? { endpoint: scope.endpoint } : {}),
  })
}

const silentLogger = { warn() {}, error() {} } as unknown as ECSClientConfig['logger']

// STS is asked for a role's credentials in the middle of a call, and must not hold that call for ever either.
function bounded({ connectMs, requestMs }: Timeouts) {
  return {
    connectionTimeout: connectMs,
    requestTimeout: requestMs,
    throwOnRequestTimeout: true,
    socketTimeout: requestMs,
  }
}

function credentialsOf(scope: Scope, timeouts: Timeouts) {
  const { profile, roleArn, externalId } = scope
  const master = profile ? fromIni({ profile, ignoreCache: true }) : fromNodeProviderChain({ ignoreCache: true })
  if (!roleArn) return master
  const params = { RoleArn: roleArn, RoleSessionName: 'ecscope', ...(externalId ? { ExternalId: externalId } : {}) }
  const clientConfig = { region: scope.region, requestHandler: bounded(timeouts) }
  return fromTemporaryCredentials({ params, masterCredentials: master, clientConfig })
}
