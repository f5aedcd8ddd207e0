import 'server-only'
import { existsSync, readFileSync } from 'node:fs'
import { CONFIG_PREFIX_SEPARATOR, loadSharedConfigFiles } from '@smithy/core/config'
import { z } from 'zod'
import { Problem } from './problem'

/** One account in one region, under the name that URLs carry. */
export type Scope = {
  readonly alias: string
  readonly region: string
  readonly accountId?: string | undefined
  readonly profile?: string | undefined
  readonly roleArn?: string | undefined
  readonly externalId?: string | undefined
  /** Resolved: what the file, the environment or the profile name; undefined means AWS's own endpoint. */
  readonly endpoint?: string | undefined
}

export type Config = {
  readonly scopes: readonly Scope[]
  /** The part of AWS's request rate for the account that ecscope may use, above 0 and at most 1. */
  readonly budgetShare: number
  /** True for the bundled demo; it only labels the screens. */
  readonly demo: boolean
}

type Environment = Readonly<Record<string, string | undefined>>

// the first segments of other pages: an alias of that name could never be reached
const reservedAliases = ['_next', 'api', 'attention', 'changes', 'learn', 'playground', 'wall']

const aliasField = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]*$/,
    'may hold letters, digits, dots, dashes and underscores only; choose such a name',
  )
  .refine((alias) => !reservedAliases.includes(alias), 'is the address of another page; choose another name')
const regionField = z.string().regex(/^[a-z]{2,}(-[a-z0-9]+)+$/, 'is not a region; write one such as ap-northeast-1')
const endpointField = z.url({ protocol: /^https?$/, error: 'is not an http or https URL; write one such as https://…' })
const shareField = z
  .number({ error: 'is not a number; write one above 0 and at most 1, such as 0.5' })
  .gt(0, 'must be above 0; write a number such as 0.5')
  .max(1, 'must be at most 1; write a number such as 0.5')

const scopeFields = z
  .strictObject({
    alias: aliasField,
    region: regionField,
    accountId: z
      .string()
      .regex(/^\d{12}$/, 'is not an account id; write 12 digits in quotes')
      .optional(),
    profile: z.string().min(1, 'is empty; name a profile or leave it out').optional(),
    roleArn: z
      .string()
      .regex(/^arn:[a-z-]+:iam::\d{12}:role\/.+$/, 'is not the ARN of a role; write arn:aws:iam::…:role/…')
      .optional(),
    externalId: z.string().min(2, 'is too short; AWS asks for at least 2 characters').optional(),
    endpoint: endpointField.optional(),
  })
  .refine((scope) => !scope.externalId || scope.roleArn, {
    path: ['externalId'],
    error: 'has no role to go with; add roleArn or take it out',
  })

const fileFields = z.strictObject({
  scopes: z.array(scopeFields).min(1, 'is empty; list at least one scope').superRefine(refuseDoubles),
  budgetShare: shareField.optional(),
})

type Named = { readonly alias: string; readonly region: string }

function refuseDoubles(scopes: readonly Named[], context: z.RefinementCtx): void {
  scopes.forEach(({ alias, region }, index) => {
    const twin = scopes.findIndex((other) => other.alias === alias && other.region === region)
    if (twin === index) return
    const message = `names ${alias} in ${region} again, as scopes[${twin}] does; give it another alias or region`
    context.addIssue({ code: 'custom', path: [index, 'alias'], message })
  })
}

/**
 * Reads the environment and `ecscope.json` and checks both.
 * Errors: `Problem('config')`, see `configSentence`.
 */
export async function readConfig(env: Environment = process.env): Promise<Config> {
  const file = readFile(env)
  const scopes = await Promise.all((file?.scopes ?? [await ambientScope(env)]).map((scope) => resolved(scope, env)))
  return { scopes, budgetShare: shareOf(env) ?? file?.budgetShare ?? 0.5, demo: env.ECSCOPE_DEMO === '1' }
}

/** The one English sentence of a `Problem('config')`: which field, what is wrong with it, what to do. */
export function configSentence(problem: Problem): string {
  return String(problem.facts.values?.sentence ?? problem.message)
}

const kept = globalThis as typeof globalThis & { ecscopeConfig?: Promise<Config> }

/** The configuration of this process, read once. */
export function config(): Promise<Config> {
  kept.ecscopeConfig ??= readConfig()
  return kept.ecscopeConfig
}

function wrong(field: string, what: string, cause?: unknown): Problem {
  return new Problem({ code: 'config', values: { field, sentence: `${field} ${what}.` } }, { cause })
}

function readFile(env: Environment) {
  const named = env.ECSCOPE_CONFIG
  const path = named || 'ecscope.json'
  if (!existsSync(/* turbopackIgnore: true */ path)) {
    if (!named) return undefined
    throw wrong('ECSCOPE_CONFIG', `names ${path}, which does not exist; correct the path or unset it`)
  }
  const checked = fileFields.safeParse(parsed(path), { reportInput: true })
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  throw issueProblem(path, issue)
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(/* turbopackIgnore: true */ path, 'utf8'))
  } catch (error) {
    throw wrong(path, 'is not readable JSON; correct it, for instance a comma too many or a missing quote', error)
  }
}

function issueProblem(path: string, issue: z.core.$ZodIssue | undefined): Problem {
  const place = (issue?.path ?? []).reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part)),
    '',
  )
  if (issue?.code === 'unrecognized_keys') {
    const field = [place, issue.keys[0]].filter(Boolean).join('.')
    return wrong(`${path}: ${field}`, 'is not a setting of ecscope; correct its name or take it out')
  }
  const field = place ? `${path}: ${place}` : path
  if (issue?.code === 'invalid_type' && issue.input === undefined) return wrong(field, 'is missing; add it')
  if (issue?.code === 'invalid_type') return wrong(field, `should be a ${issue.expected}; correct it`)
  return wrong(field, issue?.message ?? 'is not usable; correct it')
}

function shareOf(env: Environment): number | undefined {
  const text = env.ECSCOPE_BUDGET_SHARE
  if (!text) return undefined
  const checked = shareField.safeParse(Number(text))
  if (checked.success) return checked.data
  throw wrong('ECSCOPE_BUDGET_SHARE', checked.error.issues[0]?.message ?? 'is not usable; correct it')
}

async function ambientScope(env: Environment): Promise<Scope> {
  const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || (await profileSettings(env)).region
  if (!region) {
    throw wrong('AWS_REGION', 'is not set and the AWS profile names no region; set it to one such as ap-northeast-1')
  }
  const alias = env.ECSCOPE_ALIAS || env.AWS_PROFILE?.replaceAll(/[^A-Za-z0-9._-]/g, '-') || 'aws'
  checkVariable('ECSCOPE_ALIAS', aliasField, alias)
  checkVariable('AWS_REGION', regionField, region)
  return { alias, region }
}

function checkVariable(name: string, field: z.ZodType, value: string): void {
  const checked = field.safeParse(value)
  if (!checked.success) throw wrong(name, checked.error.issues[0]?.message ?? 'is not usable; correct it')
}

async function resolved(scope: Scope, env: Environment): Promise<Scope> {
  const accountId = scope.accountId ?? /^arn:[^:]*:iam::(\d{12}):/.exec(scope.roleArn ?? '')?.[1]
  return { ...scope, accountId, endpoint: scope.endpoint ?? (await configuredEndpoint(scope, env)) }
}

/**
 * The endpoint that the environment or the profile configures, in the order in which the SDK itself looks.
 * Source: AWS SDKs and Tools Reference Guide, Service-specific endpoints.
 */
async function configuredEndpoint(scope: Scope, env: Environment): Promise<string | undefined> {
  const profile = await profileSettings(env, scope.profile)
  const ignored = env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? profile.ignoreEndpoints
  if (ignored?.toLowerCase() === 'true') return undefined
  const fromEnvironment = env.AWS_ENDPOINT_URL_ECS || env.AWS_ENDPOINT_URL
  const endpoint = fromEnvironment || profile.endpoint
  if (endpoint) {
    const name = env.AWS_ENDPOINT_URL_ECS ? 'AWS_ENDPOINT_URL_ECS' : 'AWS_ENDPOINT_URL'
    checkVariable(fromEnvironment ? name : 'endpoint_url of the AWS profile', endpointField, endpoint)
  }
  return endpoint
}

type ProfileSettings = {
  region?: string | undefined
  endpoint?: string | undefined
  ignoreEndpoints?: string | undefined
}

async function profileSettings(env: Environment, profileName?: string): Promise<ProfileSettings> {
  const name = profileName || env.AWS_PROFILE || 'default'
  const { configFile, credentialsFile } = await loadSharedConfigFiles({
    ...(env.AWS_CONFIG_FILE ? { configFilepath: env.AWS_CONFIG_FILE } : {}),
    ...(env.AWS_SHARED_CREDENTIALS_FILE ? { filepath: env.AWS_SHARED_CREDENTIALS_FILE } : {}),
  })
  const profile = { ...credentialsFile[name], ...configFile[name] }
  const services = configFile[['services', profile.services].join(CONFIG_PREFIX_SEPARATOR)]
  return {
    region: profile.region,
    endpoint: services?.[['ecs', 'endpoint_url'].join(CONFIG_PREFIX_SEPARATOR)] ?? profile.endpoint_url,
    ignoreEndpoints: profile.ignore_configured_endpoint_urls,
  }
}
