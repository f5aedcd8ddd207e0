import { expect, test } from 'vitest'
import { serveOptions } from './serve-options'

test('without an environment it is the demo on port 4281, throttled as AWS does it', () => {
  expect(serveOptions({})).toEqual({ port: 4281, world: 'demo', seed: 1, clock: { speed: 1 }, throttling: true })
})

test('the environment says what to be', () => {
  const options = serveOptions({
    ECSCOPE_SIMULATOR_PORT: '4300',
    ECSCOPE_SIMULATOR_WORLD: 'medium',
    ECSCOPE_SIMULATOR_SEED: '7',
    ECSCOPE_SIMULATOR_SPEED: '0.5',
    ECSCOPE_SIMULATOR_THROTTLING: '2.5',
  })
  expect(options).toEqual({
    port: 4300,
    world: 'medium',
    seed: 7,
    clock: { speed: 0.5 },
    throttling: { factor: 2.5 },
  })
})

test.each([
  ['PORT', '65536', "ECSCOPE_SIMULATOR_PORT must be a whole number from 0 to 65535, not '65536'."],
  ['PORT', 'http', "ECSCOPE_SIMULATOR_PORT must be a whole number from 0 to 65535, not 'http'."],
  ['WORLD', 'moon', "ECSCOPE_SIMULATOR_WORLD must be one of demo, empty, small, medium, large, not 'moon'."],
  ['SEED', '1.5', "ECSCOPE_SIMULATOR_SEED must be a whole number from 0 to 4294967295, not '1.5'."],
  ['SPEED', '-1', "ECSCOPE_SIMULATOR_SPEED must be a number from 0 to 100000, not '-1'."],
  ['THROTTLING', 'maybe', "ECSCOPE_SIMULATOR_THROTTLING must be on, off or a factor above 0, not 'maybe'."],
  ['THROTTLING', '0', "ECSCOPE_SIMULATOR_THROTTLING must be on, off or a factor above 0, not '0'."],
])('%s=%s is refused by name', (name, value, sentence) => {
  expect(() => serveOptions({ [`ECSCOPE_SIMULATOR_${name}`]: value })).toThrow(sentence)
})
