/** The stories are told as of this time of day; every moment in them is that long ago, whatever the clock says. */
const toldAt = secondsOf('14:32:04')

/** Moments of a story, in epoch seconds. */
export type Moments = {
  readonly now: number
  /** `at('14:10:00')`: 22 minutes and 4 seconds ago. */
  readonly at: (timeOfDay: string) => number
  readonly minutesAgo: (minutes: number) => number
  readonly daysAgo: (days: number) => number
}

export function momentsBefore(now: number): Moments {
  return {
    now,
    at: (timeOfDay) => now - (toldAt - secondsOf(timeOfDay)),
    minutesAgo: (minutes) => now - minutes * 60,
    daysAgo: (days) => now - days * 86_400,
  }
}

function secondsOf(timeOfDay: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = timeOfDay.split(':').map(Number)
  return hours * 3600 + minutes * 60 + seconds
}
