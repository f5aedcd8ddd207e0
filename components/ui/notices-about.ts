import type { Notice } from '@/lib/problem'

/** The notices that stand in the place of what they are about. */
export function noticesAbout(notices: readonly Notice[], ...sections: readonly string[]): Notice[] {
  return notices.filter((notice) => notice.section !== undefined && sections.includes(notice.section))
}
