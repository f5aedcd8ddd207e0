/** Every timestamp of a task in the order of its life. Source: API reference, Task. */
export const taskTimeNames = [
  'createdAt',
  'connectivityAt',
  'pullStartedAt',
  'pullStoppedAt',
  'startedAt',
  'stoppingAt',
  'executionStoppedAt',
  'stoppedAt',
] as const
export type TaskTimeName = (typeof taskTimeNames)[number]
