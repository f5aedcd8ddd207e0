import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { MemoryPatterns } from '@/components/memory/memory-patterns'
import { AppShell } from '@/components/shell/app-shell'
import { isTheme, themeCookie, themeScript } from '@/components/shell/theme'
import { compiledMessages } from '@/lib/messages/compile'
import { chooseLocale, localeCookie } from '@/lib/messages/locale'
import { Providers } from './providers'

export const metadata: Metadata = { title: { template: '%s · ecscope', default: 'ecscope' }, robots: 'noindex' }
export const viewport: Viewport = { width: 'device-width', initialScale: 1 }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const locale = chooseLocale(jar.get(localeCookie)?.value, head.get('accept-language'))
  const chosen = jar.get(themeCookie)?.value
  const theme = isTheme(chosen) ? chosen : 'system'
  return (
    // The system's theme is known only to the browser: the script below sets it before anything is painted.
    <html
      lang={locale}
      data-theme={theme === 'system' ? undefined : theme}
      data-theme-choice={theme}
      suppressHydrationWarning
    >
      <body>
        <script
          nonce={head.get('x-nonce') ?? undefined}
          suppressHydrationWarning
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of ours, and the policy asks for its nonce
          dangerouslySetInnerHTML={{ __html: themeScript }}
        />
        <MemoryPatterns />
        <Providers locale={locale} messages={compiledMessages(locale)}>
          <AppShell>{children}</AppShell>
        </Providers>
      </body>
    </html>
  )
}
