import { visibleText } from '@/lib/ecs/visible-text'
import type { Shown } from './container'
import { MASKED, shownArguments, shownOption, shownSetting } from './mask'
import { harmlessLogOptions } from './option'

/** A parameter by its own name, as `linuxParameters.capabilities.add`. */
export type SettingView = { readonly name: string; readonly value: Shown }

// Their values are what people write about a container; nothing keeps secrets out of them.
const ALWAYS_MASKED = /^(?:dockerLabels|labels)\.|(?:^|\.)hookDetails(?:[.[]|$)/
const LOG_OPTION = /(?:^|\.)logConfiguration\.options\.(?<option>.+)$/
const DEEPEST = 6

/**
 * Everything that is set in a part of a definition, apart from the parameters that have a place of their own.
 * Shape: one entry per value; lists of plain values in one. A parameter that AWS adds tomorrow is shown as well; what is
 * nested deeper than any of today is named and masked.
 */
export function otherSettings(part: object, shownElsewhere: ReadonlySet<string>): readonly SettingView[] {
  return Object.entries(part)
    .filter(([name]) => !shownElsewhere.has(name))
    .flatMap(([name, value]) => settings(name, value, DEEPEST))
}

function settings(path: string, value: unknown, depth: number): readonly SettingView[] {
  if (value === null || value === undefined) return []
  if (depth === 0 && typeof value === 'object') return [{ name: visibleText(path), value: MASKED }]
  if (Array.isArray(value)) return listSettings(path, value, depth)
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? [] : [setting(path, value.toISOString())]
  if (typeof value === 'object')
    return Object.entries(value).flatMap(([name, each]) => settings(`${path}.${name}`, each, depth - 1))
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [setting(path, String(value))]
    : []
}

function listSettings(path: string, list: readonly unknown[], depth: number): readonly SettingView[] {
  const isPlain = list.every((each) => typeof each === 'string' || typeof each === 'number')
  // A secret may be spread over a list: a flag and its value.
  if (isPlain && shownArguments(list.map(String)).includes(MASKED)) return [{ name: visibleText(path), value: MASKED }]
  if (isPlain) return list.length > 0 ? [setting(path, list.join(', '))] : []
  return list.flatMap((each, index) => settings(`${path}[${index}]`, each, depth - 1))
}

function setting(path: string, value: string): SettingView {
  return { name: visibleText(path), value: shownAt(path, value) }
}

function shownAt(path: string, value: string): Shown {
  if (ALWAYS_MASKED.test(path)) return MASKED
  const logOption = LOG_OPTION.exec(path)?.groups?.option
  if (logOption !== undefined) return shownOption(harmlessLogOptions, logOption, value)
  return shownSetting(path.slice(path.lastIndexOf('.') + 1), value)
}
