/** Text that Markdown shows as it stands, whatever is in it. */
export function plainMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/[\\`*_[\]|~>]/g, '\\$&')
}
