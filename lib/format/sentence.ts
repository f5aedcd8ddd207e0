/** Sentences one after the other: apart from each other, unless the full stop of their script is as wide as that. */
export function joinSentences(sentences: readonly string[]): string {
  return sentences
    .filter(Boolean)
    .reduce((all, next) => (all === '' || all.endsWith('。') ? all + next : `${all} ${next}`), '')
}
