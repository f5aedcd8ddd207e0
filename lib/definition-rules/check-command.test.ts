import { describe, expect, test } from 'vitest'
import { compiledMessages } from '@/lib/messages/compile'
import { translator } from '@/lib/messages/translate'
import { checkCommand } from './check-command'
import type { FileProblem } from './report'
import { container, onEc2, onFargate } from './rule-case'

const files: Readonly<Record<string, string>> = {
  'good.json': JSON.stringify(onFargate()),
  'bad.json': JSON.stringify(onEc2({}, container({ name: 'a\u202eb', memory: 0 })), null, 2),
  'ec2.json': JSON.stringify(onEc2()),
  'broken.json': '{\n  "family": $NAME\n}',
  '-': JSON.stringify(onFargate({ memory: '1536' })),
}

async function run(words: string, locale: 'en' | 'ja' = 'en') {
  let printed = ''
  let complained = ''
  const code = await checkCommand(words.split(' ').filter(Boolean), {
    read: async (file): Promise<Uint8Array | FileProblem> => {
      const text = files[file]
      return text === undefined ? 'NoFile' : new TextEncoder().encode(text)
    },
    print: (text) => {
      printed += text
    },
    printError: (text) => {
      complained += text
    },
    translate: translator(locale, compiledMessages(locale)),
  })
  return { code, printed, complained }
}

describe('the exit code', () => {
  test.each([
    ['good.json', 0],
    ['bad.json', 1],
    ['good.json bad.json', 1],
    ['broken.json', 2],
    ['missing.json', 2],
    ['bad.json broken.json', 2],
    ['-', 1],
    ['', 2],
    ['--help', 0],
    ['--what good.json', 2],
    ['ec2.json', 0],
    ['ec2.json --launch-type FARGATE', 1],
    ['ec2.json --launch-type=EC2', 0],
    ['ec2.json --launch-type fargate', 2],
    ['ec2.json --launch-type', 2],
    ['--json -- good.json', 0],
  ])('of «%s» is %i', async (words, code) => {
    expect((await run(words)).code).toBe(code)
  })
})

describe('what is printed', () => {
  test('names file, line and column, says it in words and in those of AWS', async () => {
    const { printed } = await run('bad.json')
    expect(printed).toContain('bad.json:4:5: error: Container a\\u{202E}b sets neither memory nor memoryReservation')
    expect(printed).toContain("AWS says: Invalid setting for container 'a\\u{202E}b'.")
    expect(printed).toContain('1 file: 2 errors, 0 warnings, 2 notes')
  })

  test('speaks Japanese', async () => {
    expect((await run('-', 'ja')).printed).toContain(
      'エラー: Fargate に CPU 512 ユニットとメモリ 1536 MiB の組み合わせはありません',
    )
  })

  test('offers the one edit that mends it', async () => {
    expect((await run('-')).printed).toContain('Fix: set memory to "2048"')
  })

  test('says where a file cannot be read, and judges the others', async () => {
    const { printed, complained } = await run('good.json broken.json missing.json')
    expect(complained).toContain('broken.json:2:13: error: ')
    expect(complained).toContain('missing.json: error: There is no such file.')
    expect(printed).toContain('1 file: 0 errors')
  })

  test('is one JSON document for programs', async () => {
    const { printed, complained } = await run('bad.json broken.json - --json')
    const { files: told, summary } = JSON.parse(printed)
    expect(complained).toBe('')
    expect(told.map(({ file }: { file: string }) => file)).toEqual(['bad.json', 'broken.json', '<stdin>'])
    expect(told[1].problem).toMatchObject({ reason: 'InvalidSymbol', line: 2, column: 13 })
    expect(told[2].definitions[0].findings[0]).toMatchObject({
      code: 'fargatePair',
      severity: 'error',
      path: 'memory',
      line: 1,
      awsMessage: 'No Fargate configuration exists for given values.',
      fix: { path: 'memory', value: '2048' },
    })
    expect(summary).toMatchObject({ errors: 3, unreadable: 1 })
  })
})
