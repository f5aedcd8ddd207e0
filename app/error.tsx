'use client'
import { ErrorScreen } from '@/components/shell/error-screen'

export default function ErrorPage(props: { error: Error & { digest?: string }; reset: () => void }) {
  return <ErrorScreen digest={props.error.digest} retry={props.reset} />
}
