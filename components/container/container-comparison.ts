import type { ContainerDefinitionView, RunningContainer, Shown } from '@/lib/views/container'
import { portText } from './port'
import { mebibytes } from './property'

/** What one side says: lines of text, or words of a command; undefined where it has no such thing. */
export type Side = readonly string[] | { readonly words: readonly Shown[] } | 'notSet' | 'notTold' | 'none' | undefined
export type ComparedParameter = { readonly name: string; readonly running: Side; readonly defined: Side }

/**
 * A container as it runs beside how its definition describes it, parameter by parameter, by ECS's own names.
 * Shape: how it ended stands there only once it did.
 */
export function compareContainer(
  running: RunningContainer | null,
  defined: ContainerDefinitionView | null,
): ComparedParameter[] {
  const rows = [
    ['lastStatus', told(running?.lastStatus), undefined],
    ...endOf(running),
    ['healthStatus', told(running?.healthStatus), healthOf(defined)],
    ['image', told(running?.image), set(defined?.image)],
    ['imageDigest', told(running?.imageDigest), undefined],
    ['essential', undefined, set(defined?.essential)],
    ['cpu', set(running?.cpu), set(defined?.cpu)],
    ['memory', size(running?.memoryMiB), size(defined?.memoryMiB)],
    ['memoryReservation', size(running?.memoryReservationMiB), size(defined?.memoryReservationMiB)],
    [
      'networkBindings',
      lines(running?.networkBindings.map(portText), 'none'),
      lines(defined?.portMappings.map(portText), 'notSet'),
    ],
    ['networkInterfaces', lines(running?.networkInterfaces.map(addresses), 'none'), undefined],
    ['gpuIds', lines(running?.gpuIds, 'none'), undefined],
    ['runtimeId', told(running?.runtimeId), undefined],
  ] as const
  return rows.map(([name, ofRunning, ofDefined]) => ({
    name,
    running: running ? ofRunning : undefined,
    defined: defined ? ofDefined : undefined,
  }))
}

function endOf(running: RunningContainer | null): (readonly [string, Side, undefined])[] {
  if (running?.lastStatus !== 'STOPPED' && running?.exitCode == null && running?.reason == null) return []
  return [
    ['exitCode', told(running.exitCode), undefined],
    ['reason', told(running.reason), undefined],
  ]
}

function healthOf(defined: ContainerDefinitionView | null): Side {
  return defined?.healthCheck ? { words: defined.healthCheck.command } : 'notSet'
}

function addresses(each: RunningContainer['networkInterfaces'][number]): string {
  return [each.privateIpv4Address, each.ipv6Address].filter(Boolean).join(' · ')
}

type Value = string | number | boolean | null | undefined

const told = (value: Value): Side => (value === null || value === undefined ? 'notTold' : [String(value)])
const set = (value: Value): Side => (value === null || value === undefined ? 'notSet' : [String(value)])
const lines = (all: readonly string[] | undefined, empty: 'none' | 'notSet'): Side => (all?.length ? all : empty)
const size = (value: number | null | undefined): Side => set(mebibytes(value ?? null))
