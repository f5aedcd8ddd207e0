import { expect, test } from 'vitest'
import { clusterOf, demoWorld, startAtMs } from './demo.fixture'

test('edge-external: only mi-0c41f7… is disconnected, and it carries the task that ECS cannot see', () => {
  const world = demoWorld()
  const machines = [...clusterOf(world, 'edge-external').containerInstances.values()]
  const silent = machines.filter(({ agentConnected }) => !agentConnected)
  expect(silent.map(({ ec2InstanceId }) => ec2InstanceId?.slice(0, 9))).toEqual(['mi-0c41f7'])
  const [unseen] = clusterOf(world, 'edge-external').tasks.onInstance(silent[0]?.containerInstanceArn ?? '')
  expect(unseen?.task).toMatchObject({ group: 'service:sensor-gateway', connectivity: 'DISCONNECTED' })
})

test('a machine without an agent is the closest that ECS finds for the task that it may still run', () => {
  const later = demoWorld()
  later.clock.advance(120)
  const edge = clusterOf(later, 'edge-external')
  expect(edge.services.get('sensor-gateway')?.service.events?.[0]).toMatchObject({
    createdAt: startAtMs / 1000 + 61,
    message: expect.stringContaining('encountered error "AGENT"'),
  })
})
