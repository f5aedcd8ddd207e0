import type { EphemeralStorage, InferenceAccelerator, RuntimePlatform } from '@aws-sdk/client-ecs'
import { integer, oneOf, string, structure } from '../validate'

export const ephemeralStorage = structure<EphemeralStorage>({
  sizeInGiB: integer,
})

export const runtimePlatform = structure<RuntimePlatform>({
  cpuArchitecture: oneOf('ARM64', 'X86_64'),
  operatingSystemFamily: oneOf(
    'LINUX',
    'WINDOWS_SERVER_2004_CORE',
    'WINDOWS_SERVER_2016_FULL',
    'WINDOWS_SERVER_2019_CORE',
    'WINDOWS_SERVER_2019_FULL',
    'WINDOWS_SERVER_2022_CORE',
    'WINDOWS_SERVER_2022_FULL',
    'WINDOWS_SERVER_2025_CORE',
    'WINDOWS_SERVER_2025_FULL',
    'WINDOWS_SERVER_20H2_CORE',
  ),
})

export const inferenceAccelerator = structure<InferenceAccelerator>({
  deviceName: string,
  deviceType: string,
})
