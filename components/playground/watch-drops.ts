import type { GivenFile } from '@/lib/playground/file'

/**
 * Takes every file that is dropped anywhere on the page: the browser would leave the page for it, and the editor would
 * write it into its text. Shape: the function that stops it.
 */
export function watchDrops(onDrop: (files: readonly GivenFile[]) => void): () => void {
  const stop = new AbortController()
  const on = (type: 'dragover' | 'drop', listener: (event: DragEvent, data: DataTransfer) => void) =>
    addEventListener(
      type,
      (event) => {
        if (event.dataTransfer?.types.includes('Files')) listener(event, event.dataTransfer)
      },
      { capture: true, signal: stop.signal },
    )
  on('dragover', (event, data) => {
    event.preventDefault()
    data.dropEffect = 'copy'
  })
  on('drop', (event, data) => {
    event.preventDefault()
    event.stopPropagation()
    onDrop(givenFiles(data))
  })
  return () => stop.abort()
}

function givenFiles({ items }: DataTransfer): readonly GivenFile[] {
  return [...items].flatMap((item) => {
    const file = item.getAsFile()
    return file ? [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory ?? false }] : []
  })
}
