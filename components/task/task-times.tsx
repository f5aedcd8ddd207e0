'use client'
import { NotTold } from '@/components/ui/not-told'
import { Timestamp } from '@/components/ui/timestamp'
import { durationText } from '@/lib/format/time'
import { useMessages } from '@/lib/messages/use-messages'
import type { TaskDetail } from '@/lib/views/task'
import { timesWithGaps } from './task-time'

/** Every timestamp of a task's life in order, and how long each step took. */
export function TaskTimes(props: { times: TaskDetail['times'] }) {
  const t = useMessages()
  const head = 'border-line border-b pb-1 font-normal text-ink-3 text-xs'
  return (
    <table className="w-full text-sm">
      <caption className="sr-only">{t('task.timesCaption')}</caption>
      <thead>
        <tr>
          <th scope="col" className={`${head} text-left`}>
            {t('task.step')}
          </th>
          <th scope="col" className={`${head} text-left`}>
            {t('task.at')}
          </th>
          <th scope="col" className={`${head} text-right`}>
            {t('task.sincePrevious')}
          </th>
          <th scope="col" className={`${head} text-right max-sm:hidden`}>
            {t('task.sinceCreated')}
          </th>
        </tr>
      </thead>
      <tbody>
        {timesWithGaps(props.times).map((step) => (
          <tr key={step.name} className="border-line-faint border-b">
            <th scope="row" className="py-1 pr-3 text-left font-normal">
              {t(`task.time.${step.name}`)}{' '}
              <span className="font-mono text-ink-3 text-xs max-sm:hidden">{step.name}</span>
            </th>
            <td className="py-1 pr-3">{step.at === null ? <NotTold /> : <Timestamp at={step.at} />}</td>
            <td className="py-1 text-right">{durationCell(step.sincePreviousSeconds)}</td>
            <td className="py-1 text-right max-sm:hidden">{durationCell(step.sinceFirstSeconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )

  function durationCell(seconds: number | null) {
    return seconds === null ? null : durationText(t, seconds)
  }
}
