import type { Device, KernelCapabilities, LinuxParameters, Tmpfs } from '@aws-sdk/client-ecs'
import { boolean, integer, list, oneOf, string, structure } from '../validate'

const kernelCapabilities = structure<KernelCapabilities>({
  add: list(string),
  drop: list(string),
})

const device = structure<Device>({
  hostPath: string,
  containerPath: string,
  permissions: list(oneOf('mknod', 'read', 'write')),
})

const tmpfs = structure<Tmpfs>({
  containerPath: string,
  size: integer,
  mountOptions: list(string),
})

export const linuxParameters = structure<LinuxParameters>({
  capabilities: kernelCapabilities,
  devices: list(device),
  initProcessEnabled: boolean,
  sharedMemorySize: integer,
  tmpfs: list(tmpfs),
  maxSwap: integer,
  swappiness: integer,
})
