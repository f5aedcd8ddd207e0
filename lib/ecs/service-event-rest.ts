/** Whether an event says that the service came to rest: what was told before it is over. */
export function isAtRest({ kind }: { readonly kind: string | null }): boolean {
  return kind === 'steadyState' || kind === 'deploymentCompleted'
}
