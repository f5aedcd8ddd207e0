/** Keeps a choice for a year, for this browser and this server only. */
export function keepChoice(cookie: string, value: string): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that is still used
  document.cookie = `${cookie}=${value}; path=/; max-age=31536000; samesite=strict`
}
