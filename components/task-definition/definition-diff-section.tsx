'use client'
import { ScreenState } from '@/components/ui/screen-state'
import { useMessages } from '@/lib/messages/use-messages'
import { useDefinitionDiff } from '@/lib/queries/task-definition'
import type { ComparisonRef } from '@/lib/routes'
import { DefinitionDiff } from './definition-diff'

/** The lines of two revisions, read when they are looked at. */
export function DefinitionDiffSection({ at }: { at: ComparisonRef }) {
  const t = useMessages()
  return (
    <section aria-labelledby="definition-json" className="min-w-0 px-6 pt-3 pb-5 max-sm:px-4">
      <ScreenState answer={useDefinitionDiff(at)}>
        {({ data }) => (
          <>
            <div className="mb-1.5 flex min-h-9 items-center justify-between">
              <h2 id="definition-json" className="font-semibold text-base">
                {t('comparison.json.title')}
              </h2>
              <p className="font-mono text-sm" aria-hidden="true">
                <span className="text-ok">+{data.addedCount}</span>{' '}
                <span className="text-fail">−{data.removedCount}</span>
              </p>
            </div>
            <DefinitionDiff diff={data} />
          </>
        )}
      </ScreenState>
    </section>
  )
}
