'use client'
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { later } from '@/components/ui/later'
import type { GivenFile } from '@/lib/playground/file'
import { watchDrops } from './watch-drops'

const Workbench = later(async () => {
  // Both at once: whoever uses the page is about to write.
  const [{ Workbench }] = await Promise.all([import('./workbench'), import('./code-editor').catch(() => {})])
  return Workbench
}, 'used')

/**
 * A task definition to try things on. The first HTML shows the first example, drawn and checked; the rules and the editor
 * come when somebody uses the page, or when the fragment of the URL holds another definition.
 */
export function PlaygroundScreen() {
  const [isLinked, setLinked] = useState(false)
  const [dropped, setDropped] = useState<readonly GivenFile[] | null>(null)
  const fragment = useSyncExternalStore(
    onFollowed,
    () => location.hash,
    () => '',
  )
  useLayoutEffect(() => setLinked(location.hash !== ''), [])
  // Here, where the first code of the page stands: a file may come before the workbench does.
  useEffect(() => watchDrops(setDropped), [])
  // With another key nothing of the example stays on screen while the definition of a link is unpacked.
  return <Workbench key={isLinked ? 'link' : 'example'} fragment={fragment} dropped={dropped} />
}

function onFollowed(look: () => void): () => void {
  addEventListener('hashchange', look)
  return () => removeEventListener('hashchange', look)
}
