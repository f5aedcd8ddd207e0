/** A piece of what an event says: words, or the name of a thing that has a page. */
export type ServiceEventPart =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'task' | 'containerInstance' | 'deployment'; readonly text: string }

// Ids are 32 hexadecimal digits, or of older accounts a UUID.
const NAMED =
  /\b(?<noun>task|container-instance|deployment(?:id)?|taskset) (?<id>ecs-svc\/\d+|[\da-f]{32}|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\b/gi

/**
 * An event cut into its words and the ids that it names.
 * Shape: the texts joined are the message. Source: developer guide, Amazon ECS service event messages.
 */
export function serviceEventParts(message: string): readonly ServiceEventPart[] {
  const parts: ServiceEventPart[] = []
  let end = 0
  for (const match of message.matchAll(NAMED)) {
    const { noun = '', id = '' } = match.groups ?? {}
    const start = match.index + match[0].length - id.length
    parts.push({ kind: 'words', text: message.slice(end, start) }, { kind: kindOf(noun), text: id })
    end = start + id.length
  }
  return [...parts, { kind: 'words' as const, text: message.slice(end) }].filter(({ text }) => text !== '')
}

function kindOf(noun: string): 'task' | 'containerInstance' | 'deployment' {
  const word = noun.toLowerCase()
  if (word === 'task') return 'task'
  return word === 'container-instance' ? 'containerInstance' : 'deployment'
}
