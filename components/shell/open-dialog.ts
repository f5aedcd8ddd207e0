'use client'
import { sharedState } from '@/lib/value/shared-state'

export type OpenDialog = 'search' | 'shortcuts' | null

/** Which of the shell's dialogs is open; one takes the place of any other, null closes it. */
export const { set: openDialog, use: useOpenDialog } = sharedState<OpenDialog>(null)
