'use client'
import { DropdownMenu } from 'radix-ui'
import { useMessages } from '@/lib/messages/use-messages'
import { type Example, examples } from '@/lib/playground/example'
import type { PlaygroundState } from '@/lib/playground/link'

const GROUPS: readonly Example['group'][] = ['tasks', 'memory', 'invalid']

/** Definitions to start from, by what they show. */
export function ExampleMenu({ onChoose }: { onChoose: (state: PlaygroundState) => void }) {
  const t = useMessages()
  return GROUPS.map((group) => (
    <DropdownMenu.Group key={group} className="[&+&]:mt-1 [&+&]:border-line [&+&]:border-t [&+&]:pt-1">
      <DropdownMenu.Label className="px-2.5 py-1 text-ink-3 text-xs">
        {t(`playground.exampleGroup.${group}`)}
      </DropdownMenu.Label>
      {examples
        .filter((example) => example.group === group)
        .map(({ id, text, settings }) => (
          <DropdownMenu.Item
            key={id}
            onSelect={() => onChoose({ text, settings })}
            className="flex min-h-8 items-center rounded-chip px-2.5 outline-none data-[highlighted]:bg-hover max-sm:min-h-10"
          >
            {t(`playground.example.${id}`)}
          </DropdownMenu.Item>
        ))}
    </DropdownMenu.Group>
  ))
}
