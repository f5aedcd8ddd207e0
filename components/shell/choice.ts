const yearSeconds = 365 * 24 * 60 * 60

/** Keeps a choice of the reader for a year, where the server finds it for the next first HTML. */
export function keepChoice(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox before 140 and Safari before 18.4
  document.cookie = `${cookie}=${value}; path=/; max-age=${yearSeconds}; samesite=strict`
}
