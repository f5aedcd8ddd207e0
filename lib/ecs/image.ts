/** The parts of an image reference; null: not in it. */
export type ImageReference = {
  /** `ECR`, `ECR Public`, `Docker Hub`, or the host as it stands there. */
  readonly registry: string
  readonly repository: string
  readonly tag: string | null
  readonly digest: string | null
}

const ECR_HOST = /^\d{12}\.dkr[.-]ecr(?:-fips)?\.[\w-]+\.(?:amazonaws\.com(?:\.cn)?|on\.aws)$/

/**
 * Splits an image reference. Without a registry Docker Hub is meant; a first part is a registry when it has a dot or a
 * port, or is `localhost`.
 * Source: API reference, ContainerDefinition, image; Amazon ECR user guide, private registry concepts.
 */
export function parseImage(reference: string): ImageReference | null {
  const [name = '', digest = null] = reference.split('@')
  const slash = name.indexOf('/')
  const first = name.slice(0, Math.max(0, slash))
  const hasHost = /[.:]/.test(first) || first === 'localhost'
  const path = hasHost ? name.slice(slash + 1) : name
  const colon = path.lastIndexOf(':')
  const repository = colon < 0 ? path : path.slice(0, colon)
  if (repository === '') return null
  return {
    registry: registryName(hasHost ? first : ''),
    repository,
    tag: colon < 0 ? null : path.slice(colon + 1),
    digest,
  }
}

function registryName(host: string): string {
  if (host === '' || host === 'docker.io') return 'Docker Hub'
  if (host === 'public.ecr.aws') return 'ECR Public'
  return ECR_HOST.test(host) ? 'ECR' : host
}
