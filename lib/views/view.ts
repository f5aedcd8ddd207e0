import type { Notice, ProblemFacts } from '@/lib/problem'

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
}

/** A value that must not leave the server: whether it is set travels, the value never does. */
export type Masked = { readonly masked: true }

export type TagView = { readonly key: string; readonly value: string }

export type RevisionName = { readonly arn: string; readonly family: string; readonly revision: number }

/** How something is launched: the launch type, or the strategy of capacity providers. */
export type LaunchView = {
  readonly launchType: string | null
  readonly capacityProviders: readonly { readonly name: string; readonly weight: number; readonly base: number }[]
  readonly platformVersion: string | null
}
