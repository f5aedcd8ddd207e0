import { PlaygroundScreen } from '@/components/playground/playground-screen'
import { pageTitle } from '@/lib/messages/page-title'

export const generateMetadata = () => pageTitle('title.playground')

export default function Page() {
  return <PlaygroundScreen />
}
