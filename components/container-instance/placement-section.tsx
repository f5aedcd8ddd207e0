'use client'
import { later } from '@/components/ui/later'
import { Mono } from '@/components/ui/mono'
import { NoticeList } from '@/components/ui/notice-list'
import { Section } from '@/components/ui/section'
import { Skeleton } from '@/components/ui/skeleton'
import { TextLink } from '@/components/ui/text-link'
import { Timestamp } from '@/components/ui/timestamp'
import { Verbatim } from '@/components/ui/verbatim'
import { problemText } from '@/lib/format/problem'
import { useMessages } from '@/lib/messages/use-messages'
import { type ClusterRef, routes } from '@/lib/routes'
import type { AskedPlacement, PlacementView } from '@/lib/views/placement'
import type { Answer } from '@/lib/views/view'
import { PlacementLead } from './placement-lead'
import { PlacementPicker } from './placement-picker'

const PlacementAdvice = later(async () => (await import('./placement-advice')).PlacementAdvice, 'used')
const PlacementPanel = later(async () => (await import('./placement-panel')).PlacementPanel, 'used')

type Props = {
  at: ClusterRef
  answer: Answer<PlacementView> | undefined
  nameOf: (id: string) => string
  onAsk(place: string): void
}

/** Why a task finds no place, or where it finds one: for what waits, and for any revision that somebody names. */
export function PlacementSection({ at, answer, nameOf, onAsk }: Props) {
  const t = useMessages()
  if (!answer)
    return (
      <Section title={t('placement.where')}>
        <Skeleton rows={4} />
      </Section>
    )
  if ('problem' in answer)
    return (
      <Section title={t('placement.where')}>
        <p className="text-ink-2 [overflow-wrap:anywhere]">{problemText(t, answer.problem).what}</p>
      </Section>
    )
  const { asked, waiting } = answer.data
  const isShut = asked?.isFargate ? asked.says !== null : asked?.room.count === 0
  const title = isShut ? 'placement.why' : 'placement.where'
  const name = asked && `${asked.taskDefinition.family}:${asked.taskDefinition.revision}`
  return (
    <>
      <Section title={t(title)}>
        <NoticeList notices={answer.notices} />
        <PlacementPicker at={at} asked={name} waiting={waiting ?? []} onAsk={onAsk} />
        {asked ? (
          <>
            <PlacementLead lead={asked.lead} />
            {!asked.isFargate && asked.instances.length > 0 && <PlacementPanel asked={asked} nameOf={nameOf} />}
            {(!asked.isFargate || asked.service !== null) && <Terms at={at} asked={asked} />}
          </>
        ) : (
          <p className="text-ink-2 text-sm">{t(waiting ? 'placement.nothingWaits' : 'placement.notKnown')}</p>
        )}
      </Section>
      {asked && !asked.isFargate && asked.advice.length > 0 && (
        <Section title={t('placement.help')}>
          <PlacementAdvice at={at} asked={asked} nameOf={nameOf} />
        </Section>
      )}
      {asked?.says && (
        <Section title={t('placement.ecsSays')} sub={<Timestamp at={asked.says.at} />}>
          <p className="text-sm">
            <Verbatim text={asked.says.message} />
          </p>
        </Section>
      )}
    </>
  )
}

// Under which terms the question was asked: whose launch type and constraints count.
function Terms({ at, asked }: { at: ClusterRef; asked: AskedPlacement }) {
  const t = useMessages()
  const { service, launchType, capacityProviders, constraints, taskDefinition } = asked
  return (
    <div className="pt-2 text-ink-3 text-sm">
      <p>
        {service === null ? (
          t('placement.terms.standalone', { launchType })
        ) : (
          <>
            {t('placement.terms.service')} <TextLink href={routes.service({ ...at, service })}>{service}</TextLink>
          </>
        )}
        {' · '}
        <TextLink href={routes.revision({ ...at, ...taskDefinition })}>
          {taskDefinition.family}:{taskDefinition.revision}
        </TextLink>
        {capacityProviders.length > 0 && ` · ${capacityProviders.map(({ name }) => name).join(', ')}`}
      </p>
      {constraints.map((constraint) => (
        <p key={constraint} className="[overflow-wrap:anywhere]">
          <Mono>{constraint}</Mono>
        </p>
      ))}
    </div>
  )
}
