'use client'
import { type RefObject, useLayoutEffect, useRef } from 'react'

/** For a list of what comes and goes: what gives way glides to its new place instead of jumping there. */
export function useGlide<List extends HTMLElement>(): RefObject<List | null> {
  const list = useRef<List>(null)
  const tops = useRef<ReadonlyMap<HTMLElement, number>>(new Map())
  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])] as HTMLElement[]
    for (const item of items) glide(item, (tops.current.get(item) ?? item.offsetTop) - item.offsetTop)
    tops.current = new Map(items.map((item) => [item, item.offsetTop]))
  })
  return list
}

function glide(item: HTMLElement, byPx: number) {
  if (byPx === 0 || matchMedia('(prefers-reduced-motion: reduce)').matches) return
  item.animate([{ transform: `translateY(${byPx}px)` }, { transform: 'none' }], {
    duration: 240,
    easing: 'cubic-bezier(.2, 0, 0, 1)',
  })
}
