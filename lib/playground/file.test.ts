import { describe, expect, test } from 'vitest'
import { type GivenFile, readGiven } from './file'
import { LARGEST_TEXT } from './largest-text'

const given = (name: string, bytes: BlobPart, isFolder = false): GivenFile => ({
  file: Object.assign(new Blob([bytes]), { name }),
  isFolder,
})
const unreadable = Object.assign(new Blob(['{}']), {
  name: 'gone.json',
  arrayBuffer: () => Promise.reject(new DOMException('moved meanwhile', 'NotFoundError')),
})

describe('a file that is given to the playground', () => {
  test('is read as UTF-8, without the mark that Windows puts before it', async () => {
    expect(await readGiven([given('a.json', '\uFEFF{ "family": "予約" }')])).toEqual({ text: '{ "family": "予約" }' })
    expect(await readGiven([given('a.json', 'a'.repeat(LARGEST_TEXT))])).toHaveProperty('text')
  })

  test.each([
    ['nothing that is a file', [], { reason: 'nothing', name: '' }],
    ['two files', [given('a.json', '{}'), given('b.json', '{}')], { reason: 'several', name: '' }],
    ['a folder', [given('src', '', true)], { reason: 'folder', name: 'src' }],
    ['11 MiB', [given('a.json', new Uint8Array(11 * 2 ** 20))], { reason: 'tooLarge', name: 'a.json' }],
    ['a picture', [given('a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]))], { reason: 'notText', name: 'a.png' }],
    ['UTF-16', [given('a.json', new Uint8Array([0xff, 0xfe, 0x7b, 0]))], { reason: 'notText', name: 'a.json' }],
    ['zeros', [given('a.bin', '{}\0')], { reason: 'notText', name: 'a.bin' }],
    ['a file that is gone', [{ file: unreadable, isFolder: false }], { reason: 'unreadable', name: 'gone.json' }],
  ] as const)('gives no text when it is %s', async (_what, files, refusal) => {
    expect(await readGiven(files)).toEqual(refusal)
  })
})
