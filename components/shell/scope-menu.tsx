'use client'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { useMessages } from '@/lib/messages/use-messages'
import { routes } from '@/lib/routes'

type ScopeName = { readonly account: string; readonly accountId: string | null; readonly region: string }

/** All scopes, open from the start: it is mounted by the press that asks for it. */
export function ScopeMenu(props: { scopes: readonly ScopeName[]; face: ReactNode; look: string; label: string }) {
  const t = useMessages()
  return (
    <DropdownMenu.Root defaultOpen modal={false}>
      <DropdownMenu.Trigger className={props.look} aria-label={props.label}>
        {props.face}
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="start"
          sideOffset={4}
          className="z-20 min-w-72 rounded-panel bg-raised p-1 shadow-pop"
        >
          {props.scopes.map((scope) => (
            <ScopeItem key={`${scope.account}/${scope.region}`} href={routes.clusters(scope)}>
              <span className="font-semibold">{scope.account}</span>
              <span className="font-mono text-ink-3 text-sm">{scope.accountId ?? t('shell.unknownAccount')}</span>
              <span className="ml-auto text-ink-2">{scope.region}</span>
            </ScopeItem>
          ))}
          <DropdownMenu.Separator className="my-1 border-line border-t" />
          <ScopeItem href={routes.scopes()}>{t('shell.allScopes')}</ScopeItem>
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}

function ScopeItem(props: { href: string; children: ReactNode }) {
  return (
    <DropdownMenu.Item asChild>
      <Link
        href={props.href}
        prefetch={false}
        className="flex h-8 items-center gap-3 rounded-ctl px-2 outline-none data-[highlighted]:bg-selected max-sm:h-10"
      >
        {props.children}
      </Link>
    </DropdownMenu.Item>
  )
}
