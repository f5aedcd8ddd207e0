import { expect, test } from 'vitest'
import { redact } from './redact'

const AWS_KEY = `AKIA${'IOSFODNN7EXAMPLE'}`

test.each([
  ['failed to connect to postgres://app:hunter2@db:5432/app', 'failed to connect to postgres://app:•••@db:5432/app'],
  [`denied for ${AWS_KEY} today`, 'denied for ••• today'],
  ['started with DB_PASSWORD=hunter2 and MODE=fast', 'started with DB_PASSWORD=••• and MODE=fast'],
  ['GET /x?token=hunter2&page=2 failed', 'GET /x?token=•••&page=2 failed'],
  ['url=https://h/x?a=1?token=hunter2 failed', 'url=https://h/x?a=1?token=••• failed'],
  ['answer {"password":"hunter2","user":"a"}', 'answer {"password":"•••","user":"a"}'],
  ['Authorization: Bearer abc123def456', 'Authorization: Bearer •••'],
  ['password: hunter2', 'password: •••'],
  ['exec: "app --token hunter2": executable file not found', 'exec: "app --token •••": executable file not found'],
  ['docker: --password --hunter2 rejected', 'docker: --password ••• rejected'],
  ['exec: sh -c mysql -u root -phunter2 failed', 'exec: sh -c mysql ••• failed'],
  [`key ${'wJalrXUtnFEMI/K7MDENG'}/bPxRfiCYEXAMPLEKEY is bad`, 'key ••• is bad'],
])('%s loses its secret and keeps the rest', (text, redacted) => {
  expect(redact(text)).toBe(redacted)
})

test.each([
  'ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve secret from asm: service call has been retried 1 time(s): failed to fetch secret arn:aws:secretsmanager:us-east-1:012345678910:secret:prod/db2-AbCdEf from secrets manager: AccessDeniedException: User is not authorized to perform: secretsmanager:GetSecretValue',
  '(service web) has started 2 tasks: (task 0123456789abcdef0123456789abcdef) (task 9f86d081884c7d659a2feaa0c55ad015).',
  '(service web) registered 1 targets in (target-group arn:aws:elasticloadbalancing:us-east-1:012345678910:targetgroup/web/6d0ecf831eec9f09)',
  'CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref 012345678910.dkr.ecr.us-east-1.amazonaws.com/web:v2.9.0-arm: not found',
  'OutOfMemoryError: Container killed due to memory usage',
  'unable to pull secrets or registry auth: token expired',
  'the resource identified by arn:aws:ecs:us-east-1:012345678910:cluster/web is not there',
])('%s stays verbatim', (text) => {
  expect(redact(text)).toBe(text)
})
