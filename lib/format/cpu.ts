/** CPU units as vCPU. Shape: `256` → `0.25 vCPU`; a text that is no number stays as it is. Source: TaskDefinition API reference, cpu. */
export function cpuText(units: string): string {
  const count = Number(units)
  return units.trim() !== '' && Number.isFinite(count) ? `${count / 1024} vCPU` : units
}
