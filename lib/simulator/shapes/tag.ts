import type { Tag } from '@aws-sdk/client-ecs'
import { string, structure } from '../validate'

export const tag = structure<Tag>({
  key: string,
  value: string,
})
