import type { TaskDefinition } from '@aws-sdk/client-ecs'
import { expect, test } from 'vitest'
import { changesBrief } from './change-brief'
import { definitionChanges, sideOf } from './comparison'

const app = { name: 'app', image: 'shop/app:v1' }
const definition = (...containers: readonly object[]) => sideOf({ containerDefinitions: containers } as TaskDefinition)

test('several variables of a container are one change, and so is a container that came', () => {
  const environment = ['A', 'B'].map((name) => ({ name, value: '1' }))
  const to = definition({ ...app, image: 'shop/app:v2', environment }, { name: 'envoy', image: 'envoy', memory: 64 })
  const brief = changesBrief(7, definitionChanges(definition(app), to))
  expect(brief).toMatchObject({
    since: 7,
    changedCount: 5,
    top: [
      { container: 'envoy', field: '', kind: 'added', to: 'envoy', count: 1 },
      { container: 'app', field: 'image', from: 'shop/app:v1', to: 'shop/app:v2', count: 1 },
      { container: 'app', field: 'environment', item: null, count: 2 },
    ],
  })
})

test('nothing changed is no change', () => {
  expect(changesBrief(7, definitionChanges(definition(app), definition(app)))).toEqual({
    since: 7,
    changedCount: 0,
    top: [],
  })
})
