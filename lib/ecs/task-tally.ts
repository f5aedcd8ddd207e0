/** How many tasks run, are pending and are wanted; null: AWS did not tell. */
export type TaskTally = {
  readonly running: number | null
  readonly pending: number | null
  readonly desired: number | null
}

/** A tally of which every count was told. */
export type TaskCounts = { readonly running: number; readonly pending: number; readonly desired: number }

/** The counts of a tally; null when one was not told, because a sum without it would be too low. */
export function toldCounts({ running, pending, desired }: TaskTally): TaskCounts | null {
  return running === null || pending === null || desired === null ? null : { running, pending, desired }
}

/** The sum of tallies; null when a count of one was not told. */
export function sumTallies(tallies: readonly (TaskTally | null)[]): TaskCounts | null {
  return tallies.reduce<TaskCounts | null>(
    (sum, tally) => {
      const counts = tally && toldCounts(tally)
      if (!sum || !counts) return null
      return {
        running: sum.running + counts.running,
        pending: sum.pending + counts.pending,
        desired: sum.desired + counts.desired,
      }
    },
    { running: 0, pending: 0, desired: 0 },
  )
}
