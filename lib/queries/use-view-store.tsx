'use client'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { ViewStore } from './view-store'

const StoreContext = createContext<ViewStore | null>(null)

/** One store for each tab, and for each page that the server draws. */
export function ViewStoreProvider(props: { store?: ViewStore; children: ReactNode }) {
  const [store] = useState(() => props.store ?? new ViewStore())
  useEffect(() => store.listen(), [store])
  return <StoreContext value={store}>{props.children}</StoreContext>
}

export function useViewStore(): ViewStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('No ViewStoreProvider stands around this.')
  return store
}
