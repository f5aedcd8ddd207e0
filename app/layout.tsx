import type { Metadata, Viewport } from 'next'
import { cookies, headers } from 'next/headers'
import type { ReactNode } from 'react'
import { MemoryPatterns } from '@/components/memory/memory-patterns'
import { AppShell } from '@/components/shell/app-shell'
import { chooseTheme, themeCookie } from '@/components/shell/theme'
import { ThemeScript } from '@/components/shell/theme-script'
import { compiledMessages } from '@/lib/messages/compile'
import { requestLocale } from '@/lib/messages/request-locale'
import './globals.css'
import { Providers } from './providers'

export const metadata: Metadata = {
  title: { template: '%s · ecscope', default: 'ecscope' },
  description: 'Amazon ECS from cluster to container, with every container’s memory range drawn to scale.',
  referrer: 'no-referrer',
  robots: { index: false, follow: false },
  formatDetection: { telephone: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f5f6f8' },
    { media: '(prefers-color-scheme: dark)', color: '#0b0d11' },
  ],
}

export default async function Layout({ children }: { children: ReactNode }) {
  const [jar, head, locale] = await Promise.all([cookies(), headers(), requestLocale()])
  const theme = chooseTheme(jar.get(themeCookie)?.value)
  // The script may set another theme before React looks: the system's is not known here.
  return (
    <html lang={locale} data-theme={theme === 'dark' ? 'dark' : 'light'} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={head.get('x-nonce') ?? undefined} />
      </head>
      <body>
        <MemoryPatterns />
        <Providers locale={locale} messages={compiledMessages(locale)}>
          <AppShell theme={theme}>{children}</AppShell>
        </Providers>
      </body>
    </html>
  )
}
