'use client'
import { useLayoutEffect, useState, useSyncExternalStore } from 'react'
import { later } from '@/components/ui/later'

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
  const fragment = useSyncExternalStore(
    onFollowed,
    () => location.hash,
    () => '',
  )
  useLayoutEffect(() => setLinked(location.hash !== ''), [])
  // With another key nothing of the example stays on screen while the definition of a link is unpacked.
  return <Workbench key={isLinked ? 'link' : 'example'} fragment={fragment} />
}

function onFollowed(look: () => void): () => void {
  addEventListener('hashchange', look)
  return () => removeEventListener('hashchange', look)
}
