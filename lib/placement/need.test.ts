import { expect, test } from 'vitest'
import { needOf } from './need'

const two = [
  { name: 'one', cpu: 128, memory: 1_024, memoryReservation: 512 },
  { name: 'two', cpu: 64, memory: 256 },
]

test('a task needs its size', () => {
  expect(needOf({ cpu: '1 vCPU', memory: '2 GB', containerDefinitions: two })).toMatchObject({
    cpuUnits: 1_024,
    memoryMiB: 2_048,
  })
})

test('a task without a size needs what its containers reserve, or else their limits', () => {
  expect(needOf({ containerDefinitions: two })).toMatchObject({ cpuUnits: 192, memoryMiB: 768 })
})

test('the size of a Windows task is no reservation on EC2', () => {
  const runtimePlatform = { operatingSystemFamily: 'WINDOWS_SERVER_2022_CORE' }
  expect(needOf({ memory: '4096', runtimePlatform, containerDefinitions: two }).memoryMiB).toBe(768)
})

test('overrides of RunTask count instead', () => {
  const overrides = { containerOverrides: [{ name: 'two', memoryReservation: 100, cpu: 1 }] }
  expect(needOf({ containerDefinitions: two }, overrides)).toMatchObject({ cpuUnits: 129, memoryMiB: 612 })
  expect(needOf({ memory: '512', containerDefinitions: two }, { memory: '4096' }).memoryMiB).toBe(4_096)
})

test.each([
  ['bridge', [8_080], [53]],
  ['host', [8_080, 9_090], [53]],
  ['awsvpc', [], []],
])('in %s mode the host ports are tcp %j and udp %j', (networkMode, tcpPorts, udpPorts) => {
  const portMappings = [
    { containerPort: 80, hostPort: 8_080, protocol: 'tcp' },
    { containerPort: 9_090, hostPort: 0 },
    { containerPort: 53, hostPort: 53, protocol: 'udp' },
  ]
  const need = needOf({ networkMode, containerDefinitions: [{ portMappings }] })
  expect(need).toMatchObject({ tcpPorts, udpPorts, hasInterface: networkMode === 'awsvpc' })
})

test('the GPUs of all containers are needed together', () => {
  const resourceRequirements = [{ type: 'GPU', value: '2' }]
  expect(needOf({ containerDefinitions: [{ resourceRequirements }, { resourceRequirements }, {}] }).gpuCount).toBe(4)
})

test.each([
  ['2', 2],
  ['0x2', 0],
  ['1e3', 0],
  ['-1', 0],
  ['two', 0],
  [null, 0],
])('of %j GPUs it needs %i', (value, gpuCount) => {
  const resourceRequirements = [{ type: 'GPU', value }]
  expect(needOf({ containerDefinitions: [{ resourceRequirements }] }).gpuCount).toBe(gpuCount)
})
