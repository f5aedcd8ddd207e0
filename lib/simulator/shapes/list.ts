import { integerFrom, list, string } from '../request/validate'

/** A list of names or ARNs. */
export const names = list(string)

/** `maxResults` of most lists. */
export const pageSize = integerFrom(1, 100)
