import type { ProxyConfiguration } from '@aws-sdk/client-ecs'
import { list, oneOf, string, structure } from '../validate'
import { keyValuePair } from './container-part'

export const proxyConfiguration = structure<ProxyConfiguration>({
  type: oneOf('APPMESH'),
  containerName: string,
  properties: list(keyValuePair),
})
