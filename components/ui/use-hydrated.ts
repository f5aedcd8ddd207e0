'use client'
import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** Whether the browser has taken over: the first HTML knows neither its clock nor its time zone. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
