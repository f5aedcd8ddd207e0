/**
 * The largest text that the playground reads: larger than any task definition, and still checked between two keystrokes.
 * Units: UTF-16 units. Source: CloudFormation quotas, template body size in an Amazon S3 object: 1 MB; a task definition
 * itself may have 64 KiB.
 */
export const LARGEST_TEXT = 2 ** 20
