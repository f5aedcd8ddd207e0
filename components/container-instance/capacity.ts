import type { Reserved } from '@/lib/views/container-instance'

/** Registered, reserved and free of all instances together; null when one of them did not tell. */
export function capacityOf(all: readonly (Reserved | null)[]): Reserved | null {
  return all.reduce<Reserved | null>(
    (sum, each) =>
      sum && each
        ? {
            registered: sum.registered + each.registered,
            reserved: sum.reserved + each.reserved,
            free: sum.free + each.free,
          }
        : null,
    { registered: 0, reserved: 0, free: 0 },
  )
}
