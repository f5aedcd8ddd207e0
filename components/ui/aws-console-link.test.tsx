// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { renderScreen } from '@/lib/testing/render-screen'
import { AwsConsoleLink } from './aws-console-link'

const arn = 'arn:aws:ecs:ap-northeast-1:012345678910:cluster/shop'
afterEach(cleanup)

test('a thing of AWS has a link to its page in the console, which does not learn where it was followed', () => {
  renderScreen(<AwsConsoleLink arn={arn} endpoint={null} />, {})
  const link = screen.getByRole('link', { name: 'AWS console' })
  expect(link.getAttribute('href')).toMatch(
    /^https:\/\/ap-northeast-1\.console\.aws\.amazon\.com\/ecs\/v2\/clusters\/shop/,
  )
  expect(link.getAttribute('rel')).toBe('noreferrer')
})

test('in the demo no AWS account stands behind it, and there is no link', () => {
  renderScreen(<AwsConsoleLink arn={arn} endpoint="http://127.0.0.1:4281" />, {})
  expect(screen.queryByRole('link')).toBeNull()
})
