'use client'
import { lazy, Suspense, useState } from 'react'
import { buttonClass } from '@/components/ui/button'
import { Menu } from '@/components/ui/menu'
import { useMessages } from '@/lib/messages/use-messages'
import type { ExportFacts } from './export/export-drawing'
import type { ExportOutcome } from './export/export-menu'

const ExportMenu = lazy(() => import('./export/export-menu').then(({ ExportMenu }) => ({ default: ExportMenu })))

/** Takes a memory drawing out of the page: as picture or as table. All of its code comes when the menu opens. */
export function MemoryExport(facts: ExportFacts) {
  const t = useMessages()
  const [outcome, setOutcome] = useState<ExportOutcome | null>(null)
  return (
    <span className="mem-export">
      <span role="status">{outcome && t(`memory.export.${outcome}`)}</span>
      <Menu label={t('memory.export.title')} trigger={t('memory.export.title')} className={buttonClass()}>
        <Suspense>
          <ExportMenu facts={facts} onDone={setOutcome} />
        </Suspense>
      </Menu>
    </span>
  )
}
