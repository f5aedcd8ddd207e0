'use client'
import { useEffect, useEffectEvent, useState } from 'react'
import { type FileRefusal, type GivenFile, readGiven } from '@/lib/playground/file'

/**
 * Opens what was dropped on the page and what `open` is given. Shape: `refusal` is why the last of it could not be
 * opened; then the text stays as it is.
 */
export function useFiles(dropped: readonly GivenFile[] | null, onText: (text: string) => void) {
  const [refusal, setRefusal] = useState<FileRefusal | null>(null)
  const open = async (files: readonly GivenFile[]) => {
    const read = await readGiven(files)
    setRefusal('reason' in read ? read : null)
    if ('text' in read) onText(read.text)
  }
  const openDropped = useEffectEvent(open)
  useEffect(() => {
    if (dropped) void openDropped(dropped)
  }, [dropped])
  return { open, refusal }
}
