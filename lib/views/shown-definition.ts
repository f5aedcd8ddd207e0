import { isJsonObject, type Json, type JsonObject } from '@/lib/ecs/json'
import { visibleText } from '@/lib/ecs/visible-text'
import type { Shown } from './container'
import { sentenceOf } from './field'
import { MASKED, shownArguments, shownOption, shownSetting } from './mask'
import { harmlessLogOptions, harmlessProxyProperties, harmlessVolumeOptions } from './option'
import { REDACTED } from './redact'
import { deepest } from './registrable'
import { shownTag } from './tag'

/** How a value may be shown, by the member that holds it and what stands beside it there. */
type Rule = (value: string, name: string, holder: JsonObject) => Shown

const never: Rule = () => MASKED
const freely: Rule = (value) => visibleText(value)
const asSentence: Rule = (value) => sentenceOf(value) ?? ''
const asSetting: Rule = (value, name) => shownSetting(name, value)
const asOption =
  (harmlessNames: ReadonlySet<string>): Rule =>
  (value, name) =>
    shownOption(harmlessNames, name, value)
const asProperty: Rule = (value, _, { name }) => shownOption(harmlessProxyProperties, String(name), value)
const asTag: Rule = (value, _, { key }) => shownTag(String(key), value)

// The longest path that a value stands under decides; what stands under none is a setting like any other.
const ruleOfPath: Readonly<Record<string, Rule>> = {
  family: freely,
  taskRoleArn: freely,
  executionRoleArn: freely,
  placementConstraints: freely,
  'proxyConfiguration.containerName': freely,
  'proxyConfiguration.properties': never,
  'proxyConfiguration.properties.name': freely,
  'proxyConfiguration.properties.value': asProperty,
  'tags.key': freely,
  'tags.value': asTag,
  'volumes.name': freely,
  'volumes.dockerVolumeConfiguration.driverOpts': asOption(harmlessVolumeOptions),
  'volumes.dockerVolumeConfiguration.labels': never,
  'containerDefinitions.name': freely,
  'containerDefinitions.image': freely,
  'containerDefinitions.workingDirectory': freely,
  'containerDefinitions.portMappings': freely,
  'containerDefinitions.dependsOn': freely,
  'containerDefinitions.mountPoints': freely,
  'containerDefinitions.volumesFrom': freely,
  'containerDefinitions.environment': never,
  'containerDefinitions.environment.name': freely,
  'containerDefinitions.environmentFiles.value': asSentence,
  'containerDefinitions.secrets': asSentence,
  'containerDefinitions.secrets.name': freely,
  'containerDefinitions.dockerLabels': never,
  'containerDefinitions.logConfiguration.options': asOption(harmlessLogOptions),
  'containerDefinitions.logConfiguration.secretOptions': asSentence,
  'containerDefinitions.logConfiguration.secretOptions.name': freely,
  'containerDefinitions.firelensConfiguration.options': asOption(harmlessLogOptions),
}

const argumentPaths: ReadonlySet<string> = new Set([
  'containerDefinitions.entryPoint',
  'containerDefinitions.command',
  'containerDefinitions.healthCheck.command',
])

/**
 * A definition that may leave the server: every value that could be a secret is the text •••, everything else stands
 * where it stood.
 * Shape: as `registrable` made it, member by member and line by line.
 */
export function shownDefinition(definition: JsonObject): JsonObject {
  return shownObject(definition, [])
}

/** How many values of a definition stand there masked, in whole or in part. */
export function maskedCount(definition: Json): number {
  if (typeof definition === 'string') return definition.includes(REDACTED) ? 1 : 0
  if (typeof definition !== 'object' || definition === null) return 0
  return Object.values(definition).reduce<number>((sum, each) => sum + maskedCount(each), 0)
}

/** Where a value stands; a place in a list is `[]`: `['containerDefinitions', '[]', 'environment', '[]', 'value']`. */
type Path = readonly string[]

const item = '[]'
const membersOf = (path: Path) => path.filter((segment) => segment !== item)

function shownObject(holder: JsonObject, path: Path): JsonObject {
  const names = Object.keys(holder)
  const shown = visibleNames(names)
  return Object.fromEntries(
    names.map((name, index) => [shown[index] ?? '', shownValue(holder[name] ?? null, [...path, name], holder)]),
  )
}

// Two names that read alike stay two.
function visibleNames(names: readonly string[]): readonly string[] {
  const given = new Set<string>()
  return names.map((name) => {
    let shown = visibleText(name)
    while (given.has(shown)) shown += '′'
    given.add(shown)
    return shown
  })
}

function shownValue(value: Json, path: Path, holder: JsonObject): Json {
  if (isJsonObject(value)) return shownObject(value, path)
  if (isList(value)) return shownList(value, path, holder)
  return shownLeaf(value, path, holder)
}

function shownList(list: readonly Json[], path: Path, holder: JsonObject): Json {
  const isPlain = list.every((each) => typeof each !== 'object')
  if (isPlain && argumentPaths.has(membersOf(path).join('.'))) return maskedArguments(list)
  if (isPlain && ruleOf(path) === asSetting) return shownSettings(list, path, holder)
  return list.map((each) => shownValue(each, [...path, item], holder))
}

// A secret may be spread over the values of a list: a flag and its value, a name and what it is.
function shownSettings(list: readonly Json[], path: Path, holder: JsonObject): Json {
  const isSecret = asSetting(list.join(', '), membersOf(path).at(-1) ?? '', holder) === MASKED
  return isSecret ? list.map(() => REDACTED) : maskedArguments(list)
}

function maskedArguments(list: readonly Json[]): Json {
  const shown = shownArguments(list.map(String))
  return list.map((each, index) => {
    const text = shown[index]
    if (typeof text !== 'string') return REDACTED
    return typeof each === 'string' ? text : each
  })
}

function shownLeaf(value: string | number | boolean | null, path: Path, holder: JsonObject): Json {
  if (value === null) return null
  const shown = ruleOf(path)(String(value), membersOf(path).at(-1) ?? '', holder)
  if (typeof shown !== 'string') return REDACTED
  return typeof value === 'string' ? shown : value
}

function ruleOf(path: Path): Rule {
  if (path.length >= deepest) return never
  const members = membersOf(path)
  for (let length = members.length; length > 0; length--) {
    const key = members.slice(0, length).join('.')
    if (Object.hasOwn(ruleOfPath, key)) return ruleOfPath[key] ?? asSetting
  }
  return asSetting
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
