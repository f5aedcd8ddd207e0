'use client'
import { type ComponentType, lazy, useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { useMessages } from '@/lib/messages/use-messages'
import { FirstHtml, type Reason } from './first-html'
import { Skeleton } from './skeleton'

/**
 * A part of a page that the first HTML shows whole, and whose code is loaded when the part comes into sight (`seen`), or
 * when it is used or what it shows has changed (`used`), or also after a minute, because it tells ages (`aged`). On a page that the browser draws by itself it is loaded at once.
 */
export function later<Props extends object>(load: () => Promise<ComponentType<Props>>, reason: Reason) {
  if (typeof window === 'undefined') return onServer(load)
  let known: ComponentType<Props> | null = null
  return function Later(props: Props) {
    const box = useRef<HTMLDivElement>(null)
    const [firstHtml] = useState(useIsFirstHtml() ? new FirstHtml() : null)
    const [Part, setPart] = useState(() => (firstHtml ? null : known))
    const isStale = useIsOther({ t: useMessages(), ...(reason === 'seen' ? {} : props) })
    const isDue = !firstHtml || isStale
    useEffect(() => {
      if (Part) return
      let isHere = true
      const wake = async () => {
        known = await load()
        await firstHtml?.released()
        // At once: a press may come before React would get to it.
        if (isHere) flushSync(() => setPart(() => known))
      }
      if (isDue) void wake()
      const stop = firstHtml && box.current && firstHtml.watch(box.current, reason, wake)
      return () => {
        isHere = false
        stop?.()
      }
    }, [Part, firstHtml, isDue])
    useLayoutEffect(() => {
      const { current } = box
      // Once React is done: it would take back what is typed while it still draws.
      if (Part && current && firstHtml) queueMicrotask(() => firstHtml.handOver(current))
    }, [Part, firstHtml])
    if (Part) {
      return (
        <div key="part" ref={box} className="contents">
          <Part {...props} />
        </div>
      )
    }
    if (!firstHtml) return <Skeleton rows={4} />
    // biome-ignore lint/security/noDangerouslySetInnerHtml: taking over the server's HTML, React leaves as it stands what it is given no part for
    return <div ref={box} className="contents" suppressHydrationWarning dangerouslySetInnerHTML={asItStands} />
  }
}

// One object for all: React compares it by identity, and would empty the box for another.
const asItStands = { __html: '' }

function onServer<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  const Part = lazy(async () => ({ default: await load() })) as unknown as ComponentType<Props>
  return function OnServer(props: Props) {
    return (
      <div className="contents">
        <Part {...props} />
      </div>
    )
  }
}

/** Whether what is drawn now is the HTML that came from the server. */
function useIsFirstHtml(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => false,
    () => true,
  )
}

/** Whether any of the values is another one than at first. */
function useIsOther(values: Readonly<Record<string, unknown>>): boolean {
  const [first] = useState(values)
  return Object.entries(values).some(([name, value]) => !Object.is(first[name], value))
}
