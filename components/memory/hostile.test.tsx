import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { checkText } from '@/lib/definition-rules/check-text'
import { mutatedDefinition } from '@/lib/definition-rules/mutation.arbitrary'
import { printText } from '@/lib/definition-rules/report'
import { type LaunchType, launchTypes } from '@/lib/ecs/task-definition'
import { memoryDrawing } from '@/lib/memory/drawing'
import { type TaskMemory, taskMemory } from '@/lib/memory/limits'
import { compiledMessages } from '@/lib/messages/compile'
import { translator } from '@/lib/messages/translate'
import { MessagesProvider } from '@/lib/messages/use-messages'
import { ExportDrawing } from './export/export-drawing'
import { MemoryVisualiser } from './memory-visualiser'

/** What would hide, turn or forge text; line feeds are our own. */
const HIDDEN = /[\p{Cf}\p{Zl}\p{Zp}]|[^\P{Cc}\n]/u
// For a machine that does other work at the same time.
const PATIENCE_MS = 120_000
const t = translator('en', compiledMessages('en'))
const launchType = fc.constantFrom<LaunchType>(...launchTypes)

/** What a mutated text comes to, whole or cut: its report, and the memory of its first definition. */
function memoryOfText(text: string, on: LaunchType): { report: string; memory: TaskMemory | null } {
  const checked = checkText(text, { launchType: on })
  const report = printText([{ file: 'a.json', ...checked }], t)
  const definition = 'reason' in checked ? null : checked.definitions[0]?.definition
  if (!definition) return { report, memory: null }
  const { runtimePlatform, ...rest } = definition
  const operatingSystem = runtimePlatform?.operatingSystemFamily
  return { report, memory: taskMemory({ ...rest, launchType: on, operatingSystem }) }
}

/** Every number of a drawing that is none. */
function unfinite(value: unknown): unknown[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(unfinite) : []
}

function rendered(memory: TaskMemory, before: TaskMemory | null): string {
  return renderToStaticMarkup(
    <MessagesProvider locale="en" messages={compiledMessages('en')}>
      <MemoryVisualiser memory={memory} before={before} showUsageNote />
      <ExportDrawing memory={memory} before={before} title={memory.containers[0]?.name ?? ''} language="en" />
    </MessagesProvider>,
  )
}

describe('a mutated definition', () => {
  test(
    'is checked, reported and drawn beside the one before it without an exception',
    () => {
      let before: TaskMemory | null = null
      fc.assert(
        fc.property(mutatedDefinition, launchType, (written, on) => {
          const { report, memory } = memoryOfText(JSON.stringify(written) ?? '', on)
          expect(report).not.toMatch(HIDDEN)
          if (!memory) return
          expect(unfinite(memoryDrawing({ memory, before, usage: null }))).toEqual([])
          before = memory
        }),
        { numRuns: 10_000 },
      )
    },
    PATIENCE_MS,
  )

  test(
    'is text on the page, never markup',
    () => {
      fc.assert(
        fc.property(mutatedDefinition, mutatedDefinition, launchType, (written, older, on) => {
          const { memory } = memoryOfText(JSON.stringify(written) ?? '', on)
          if (!memory) return
          const html = rendered(memory, memoryOfText(JSON.stringify(older) ?? '', on).memory)
          expect(html).not.toMatch(HIDDEN)
          expect(html).not.toMatch(
            /<script| (x|y|[xy][12]|width|d|transform)="[^"]*(NaN|Infinity|undefined)|="-\d[\d.]*%"/,
          )
        }),
        { numRuns: 300 },
      )
    },
    PATIENCE_MS,
  )
})
