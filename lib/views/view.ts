import type { Notice, ProblemFacts } from '@/lib/problem'
import type { Shown } from './container'
import { sentenceOf, textOf } from './field'

/** How every view travels: the data, when AWS said so, and what is missing, stale or partial. */
export type View<Data> = {
  readonly data: Data
  /** ISO time of the oldest answer from AWS that this data was made of. */
  readonly takenAt: string
  readonly notices: readonly Notice[]
}

/** What an API route answers: a view, or the problem that left nothing to show. */
export type Answer<Data> = View<Data> | { readonly problem: ProblemFacts }

/** The scope as screens name it. */
export type ScopeView = {
  /** Alias, as in the URL. */
  readonly account: string
  /** Twelve digits; null until AWS told. */
  readonly accountId: string | null
  readonly region: string
  /** Where ECS is asked when it is not AWS's own endpoint: what a copied command must name to reach the same. */
  readonly endpoint: string | null
}

/** A value that must not leave the server: whether it is set travels, the value never does. */
export type Masked = { readonly masked: true }

export type TagView = { readonly key: string; readonly value: Shown }

export type RevisionName = { readonly arn: string; readonly family: string; readonly revision: number }

/** How something is launched: the launch type, or the strategy of capacity providers. */
export type LaunchView = {
  readonly launchType: string | null
  readonly capacityProviders: readonly { readonly name: string; readonly weight: number; readonly base: number }[]
  readonly platformVersion: string | null
}

/** A value of the snapshot: what AWS said, when, and what is missing from it. */
export type Part<T> = {
  readonly value: T
  /** ISO time of the answer. */
  readonly takenAt: string
  readonly notices: readonly Notice[]
}

/** A part that could not be read; its notices say why. */
export type Missing = { readonly notices: readonly Notice[] }

/** What every view needs to know about where it stands. */
export type Place = { readonly scope: ScopeView; readonly demo: boolean }

/** The value of a part; null when it could not be read, is still to come, or is nothing that can be read. */
export function partValue<T extends object>(part: Part<T> | Missing | null): T | null {
  return part && 'value' in part && typeof part.value === 'object' ? part.value : null
}

/** A part that says nothing about the age of a view, and may be old itself: what a revision defines never changes. */
export function timeless(part: Part<unknown> | Missing | null): Missing {
  return { notices: part?.notices.filter(({ code }) => code !== 'stale') ?? [] }
}

/**
 * A view of its parts: as old as the oldest, with the notices of all.
 * Shape: `now` stands for the age of a view of which no part could be read.
 */
export function combine<Data>(
  data: Data,
  parts: readonly (Part<unknown> | Missing | null)[],
  now = new Date(0).toISOString(),
): View<Data> {
  const times = parts.flatMap((part) => (part && 'takenAt' in part ? [part.takenAt] : []))
  return {
    data,
    takenAt: times.toSorted()[0] ?? now,
    notices: parts.flatMap((part) => part?.notices ?? []).map(visibleNotice),
  }
}

// AWS's own words reach the screen through notices as well.
function visibleNotice(notice: Notice): Notice {
  const { awsMessage, resource } = notice
  return {
    ...notice,
    ...(awsMessage === undefined ? {} : { awsMessage: sentenceOf(awsMessage) ?? '' }),
    ...(resource === undefined ? {} : { resource: textOf(resource) ?? '' }),
  }
}
