'use client'

/** Stands when even the frame of the pages could not be drawn: no messages, no styles, both languages. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <p>ecscope could not draw this page. Your account is not affected; ecscope only reads.</p>
        <p lang="ja">このページを表示できませんでした。ecscope は読み取り専用なので、アカウントに影響はありません。</p>
        <button type="button" onClick={reset}>
          Try again / 再試行
        </button>
      </body>
    </html>
  )
}
