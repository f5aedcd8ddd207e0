const LONGEST_NAME = 12

/** A name as a narrow column holds it: its ends, which tell machines apart. */
export function shortName(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, 5)}…${name.slice(-5)}` : name
}
