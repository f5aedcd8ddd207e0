import type { ContainerDefinitionView, RunningContainer, Shown } from '@/lib/views/container'
import { portText } from './port'
import { mebibytes } from './property'

/** What one side says: lines of text, words of a command, `none` for told and empty; undefined when it has no such thing. */
export type Side = readonly string[] | { readonly words: readonly Shown[] } | null | undefined
export type ComparedParameter = { readonly name: string; readonly running: Side; readonly defined: Side }

/**
 * A container as it runs beside how its definition describes it, parameter by parameter, by ECS's own names.
 * Shape: null is a value that is not told (running) or not set (defined); undefined has no counterpart on that side.
 */
export function compareContainer(
  running: RunningContainer | null,
  defined: ContainerDefinitionView | null,
): ComparedParameter[] {
  const row = (name: string, ofRunning: Side, ofDefined: Side) => ({
    name,
    running: running ? ofRunning : undefined,
    defined: defined ? ofDefined : undefined,
  })
  return [
    row('lastStatus', line(running?.lastStatus), undefined),
    row('exitCode', line(running?.exitCode), undefined),
    row('reason', line(running?.reason), undefined),
    row('healthStatus', line(running?.healthStatus), healthOf(defined)),
    row('image', line(running?.image), line(defined?.image)),
    row('imageDigest', line(running?.imageDigest), undefined),
    row('essential', undefined, line(defined?.essential)),
    row('cpu', line(running?.cpu), line(defined?.cpu)),
    row('memory', size(running?.memoryMiB), size(defined?.memoryMiB)),
    row('memoryReservation', size(running?.memoryReservationMiB), size(defined?.memoryReservationMiB)),
    row('networkBindings', lines(running?.networkBindings.map(portText)), lines(defined?.portMappings.map(portText))),
    row('networkInterfaces', lines(running?.networkInterfaces.map(addresses)), undefined),
    row('gpuIds', lines(running?.gpuIds), undefined),
    row('runtimeId', line(running?.runtimeId), undefined),
  ]
}

function healthOf(defined: ContainerDefinitionView | null): Side {
  return defined?.healthCheck ? { words: defined.healthCheck.command } : null
}

function addresses(each: RunningContainer['networkInterfaces'][number]): string {
  return [each.privateIpv4Address, each.ipv6Address].filter(Boolean).join(' · ')
}

const line = (value: string | number | boolean | null | undefined) =>
  value === null || value === undefined ? null : [String(value)]
const lines = (all: readonly string[] | undefined) => (all?.length ? all : null)
const size = (value: number | null | undefined) => line(mebibytes(value ?? null))
