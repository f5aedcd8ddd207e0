import type { ListAccountSettingsRequest, ListAccountSettingsResponse, Setting, SettingName } from '@aws-sdk/client-ecs'
import { operation } from '../request/operation'
import { page } from '../request/page'
import { boolean, integerFrom, oneOf, string, structure } from '../request/validate'
import type { Wire } from '../wire'
import type { Region } from '../world'

/** Source: developer guide, Access Amazon ECS features with account settings. */
const defaults: Readonly<Record<SettingName, string>> = {
  awsvpcTrunking: 'disabled',
  containerInsights: 'disabled',
  containerInstanceLongArnFormat: 'enabled',
  defaultLogDriverMode: 'non-blocking',
  fargateEventWindows: 'disabled',
  fargateFIPSMode: 'disabled',
  fargateTaskRetirementWaitPeriod: '7',
  guardDutyActivate: 'off',
  serviceLongArnFormat: 'enabled',
  tagResourceAuthorization: 'off',
  taskLongArnFormat: 'enabled',
}

/**
 * Account settings that were set; with `effectiveSettings`, the ones in force.
 * Source: API_ListAccountSettings.
 */
export const listAccountSettings = operation<ListAccountSettingsRequest, ListAccountSettingsResponse>({
  input: structure<ListAccountSettingsRequest>({
    name: oneOf(...(Object.keys(defaults) as SettingName[])),
    value: string,
    principalArn: string,
    effectiveSettings: boolean,
    nextToken: string,
    maxResults: integerFrom(1, 10),
  }),
  run({ region, callerArn }, { name, value, principalArn = callerArn, effectiveSettings, nextToken, maxResults = 10 }) {
    const settings = (effectiveSettings ? inForce(region, principalArn) : [...region.settings.values()]).filter(
      (setting) => (name ?? setting.name) === setting.name && (value ?? setting.value) === setting.value,
    )
    const keyOf = (setting: Wire<Setting>) => `${setting.name} ${setting.principalArn}`
    const request = { operation: 'ListAccountSettings', size: maxResults, nextToken, keyOf }
    const { items, ...rest } = page(settings, request)
    return { settings: structuredClone(items), ...rest }
  },
})

function inForce(region: Region, principalArn: string): Wire<Setting>[] {
  return (Object.keys(defaults) as SettingName[]).map((name) => {
    const set = [...region.settings.values()].find((setting) => setting.name === name)
    return (
      set ?? { name, value: defaults[name], principalArn, type: name === 'guardDutyActivate' ? 'aws_managed' : 'user' }
    )
  })
}
