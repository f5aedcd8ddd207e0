import type { Region } from './world'

/**
 * The ARN of something in a region; `path` is its resource path without the type: `CLUSTER`, `CLUSTER/SERVICE`,
 * `CLUSTER/ID`, `FAMILY:REVISION`.
 * Source: developer guide, Amazon Resource Names and IDs (the long format).
 */
export function resourceArn(region: Region, type: string, path: string): string {
  return `arn:aws:ecs:${region.region}:${region.accountId}:${type}/${path}`
}

/** The ARN that a request names, or the one that the name it gives would have. */
export function arnOrNew(region: Region, type: string, arnOrName: string): string {
  return arnOrName.startsWith('arn:') ? arnOrName : resourceArn(region, type, arnOrName)
}
