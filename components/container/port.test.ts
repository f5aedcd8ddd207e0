import { expect, test } from 'vitest'
import { portText } from './port'

test.each([
  [
    'the same port on host and container is said once',
    { containerPort: '80', hostPort: '80', protocol: 'tcp' },
    '80/tcp',
  ],
  ['a host port that nobody told is not made up', { containerPort: '80', hostPort: null, protocol: 'udp' }, '80/udp'],
  [
    'a bound port names the host side first',
    { containerPort: '80', hostPort: '32768', protocol: 'tcp', bindIP: '0.0.0.0' },
    '0.0.0.0:32768 → 80/tcp',
  ],
  ['host port 0 means any free port', { containerPort: '80', hostPort: '0', protocol: 'tcp' }, '* → 80/tcp'],
  [
    'without a protocol only the numbers stand',
    { containerPort: '8000-8010', hostPort: null, protocol: null },
    '8000-8010',
  ],
])('%s', (_name, port, text) => {
  expect(portText(port)).toBe(text)
})
