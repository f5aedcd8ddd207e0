import { isObject } from '@/lib/value/is-object'
import { isDescribed } from './definition-shape'
import type { DefinitionForm } from './read-shape'
import type { FieldPath } from './rule'

/** A task definition somewhere in a document. */
export type FoundDefinition = {
  /** The family, the logical id in a template, or where it stands. */
  readonly name: string
  readonly form: DefinitionForm
  /** Where in the document. */
  readonly at: FieldPath
  readonly written: unknown
  /** Only a list of container definitions was written, as Terraform takes them. */
  readonly isContainersOnly: boolean
  /** It carries fields that only answers of AWS carry. */
  readonly isDescribed: boolean
}

const RESOURCE_TYPE = 'AWS::ECS::TaskDefinition'

/**
 * Every task definition of a document, in whatever form it stands there: what RegisterTaskDefinition takes, answers of
 * the API and the CLI, resources of CloudFormation, a bare list of container definitions.
 * Shape: empty when there is none.
 */
export function findDefinitions(document: unknown): readonly FoundDefinition[] {
  if (isContainerList(document)) return [containersOnly(document, [])]
  const found: FoundDefinition[] = []
  const rest: { value: unknown; at: FieldPath }[] = [{ value: document, at: [] }]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, at } = next
    const definition = definitionAt(value, at)
    if (definition) found.push(definition)
    else if (typeof value === 'object' && value !== null) {
      const inside = Object.entries(value).map(([key, field]) => ({
        value: field,
        at: [...at, Array.isArray(value) ? Number(key) : key],
      }))
      // Last in, first out: this keeps the order of the document.
      for (const each of inside.reverse()) rest.push(each)
    }
  }
  return found
}

function definitionAt(value: unknown, at: FieldPath): FoundDefinition | null {
  if (!isObject(value)) return null
  if (value.Type === RESOURCE_TYPE) {
    return resource(value.Properties ?? {}, [...at, 'Properties'], String(at.at(-1) ?? RESOURCE_TYPE))
  }
  if (Array.isArray(value.ContainerDefinitions)) return resource(value, at, String(value.Family ?? RESOURCE_TYPE))
  // At the top a definition may lack its containers and still be meant as one.
  const isMeant = at.length === 0 && typeof value.family === 'string'
  if (!('containerDefinitions' in value) && !isMeant) return null
  if ('containerDefinitions' in value && !Array.isArray(value.containerDefinitions) && at.length > 0) return null
  return {
    name: nameOf(value, at),
    form: 'api',
    at,
    written: value,
    isContainersOnly: false,
    isDescribed: isDescribed(value),
  }
}

function resource(written: unknown, at: FieldPath, name: string): FoundDefinition {
  return { name, form: 'cloudFormation', at, written, isContainersOnly: false, isDescribed: false }
}

function containersOnly(containerDefinitions: unknown, at: FieldPath): FoundDefinition {
  const written = { containerDefinitions }
  return { name: 'containerDefinitions', form: 'api', at, written, isContainersOnly: true, isDescribed: false }
}

function nameOf({ family, revision }: Record<string, unknown>, at: FieldPath): string {
  if (typeof family !== 'string' || family === '') return at.join('.') || 'taskDefinition'
  return typeof revision === 'number' ? `${family}:${revision}` : family
}

function isContainerList(document: unknown): document is readonly unknown[] {
  return (
    Array.isArray(document) &&
    document.length > 0 &&
    document.some((item) => isObject(item) && ('image' in item || ('name' in item && 'memory' in item))) &&
    !document.some((item) => isObject(item) && 'containerDefinitions' in item)
  )
}
