import { themeCookie } from './theme'

// Runs before the first paint, so that no page flashes in the wrong theme. It reads the cookie by itself: the text must
// be the same on every page, because React draws a script only once.
const script = `(()=>{const c=document.cookie.match(/(?:^|; )${themeCookie}=(light|dark)(?:;|$)/);document.documentElement.dataset.theme=c?c[1]:matchMedia('(prefers-color-scheme: dark)').matches?'dark':'light'})()`

/** Sets the theme before anything is drawn. */
export function ThemeScript(props: { nonce: string | undefined }) {
  // Browsers hide a nonce from scripts, so React would see another value than the server sent.
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant of this file
  return <script nonce={props.nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
}
