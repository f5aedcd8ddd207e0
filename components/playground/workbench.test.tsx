// @vitest-environment jsdom
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { packFragment } from '@/lib/playground/link'
import { noSettings } from '@/lib/playground/settings'
import { renderScreen } from '@/lib/testing/render-screen'
import { Workbench } from './workbench'

vi.mock('./code-editor', () => {
  throw new Error('the chunk did not come')
})
beforeEach(() => history.replaceState(null, '', '/playground'))
afterEach(cleanup)

const area = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Task definition as JSON' })
const findings = () => within(screen.getByRole('region', { name: 'Findings' }))

describe('the playground without its editor', () => {
  test('checks what is written into the plain area, and mends it', async () => {
    renderScreen(<Workbench fragment={location.hash} dropped={null} />, {})
    const text = await area()
    fireEvent.click(findings().getByRole('button', { name: 'Set 1536' }))
    expect(text.value).toContain('"memory": 1536')
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }))
    expect(text.value).not.toContain('"memory": 1536')
  })

  test('keeps the last drawing while the text cannot be read', async () => {
    renderScreen(<Workbench fragment={location.hash} dropped={null} />, {})
    fireEvent.change(await area(), { target: { value: '{ "family": ' } })
    expect(screen.getByText('Below: the definition as it was last readable.')).toBeTruthy()
    expect(screen.getAllByText('2048 MiB – 3584 MiB').length).toBeGreaterThan(0)
  })

  test('restores what its link holds', async () => {
    const written =
      '{ "family": "linked", "containerDefinitions": [{ "name": "a", "image": "a:1", "memory": 64 }] } // ours'
    const settings = { ...noSettings, launchType: 'EXTERNAL', instanceMiB: 7812 } as const
    history.replaceState(null, '', `/playground#${await packFragment({ text: written, settings })}`)
    renderScreen(<Workbench fragment={location.hash} dropped={null} />, {})
    expect((await area()).value).toBe(written)
    expect(screen.getByLabelText<HTMLInputElement>('Memory of the host').value).toBe('7812')
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'External' }).checked).toBe(true)
  })

  test('writes a field as one value of the text, and keeps what is typed while it is wrong', async () => {
    renderScreen(<Workbench fragment={location.hash} dropped={null} />, {})
    const text = await area()
    const before = text.value
    fireEvent.click(screen.getByRole('radio', { name: 'Form' }))
    const [memory] = (await screen.findAllByLabelText<HTMLInputElement>('memory')).slice(1)
    if (!memory) throw new Error('no field')
    fireEvent.change(memory, { target: { value: '12x' } })
    expect(memory.value).toBe('12x')
    fireEvent.change(memory, { target: { value: '3000' } })
    fireEvent.click(screen.getByRole('radio', { name: 'JSON' }))
    expect((await area()).value).toBe(before.replace('"memory": 3584', '"memory": 3000'))
  })

  test('tells of a definition that is far too large its size alone', async () => {
    renderScreen(<Workbench fragment={location.hash} dropped={null} />, {})
    const container = { name: 'a', image: 'a'.repeat(200_000), memory: 64 }
    const written = JSON.stringify({ family: 'a', containerDefinitions: [container] })
    fireEvent.change(await area(), { target: { value: written } })
    expect(await findings().findByText(/^The definition has \d+ bytes/)).toBeTruthy()
    expect(screen.queryByText('The definition has no containers yet.')).toBeNull()
  })

  test('shows names from a definition as text', async () => {
    renderScreen(<Workbench fragment={location.hash} dropped={null} />, {})
    const name = '<img src=x onerror=alert(1)>'
    const written = JSON.stringify({ family: 'a', containerDefinitions: [{ name, image: 'a:1', memory: 64 }] })
    fireEvent.change(await area(), { target: { value: written } })
    expect(screen.getAllByText(name, { exact: false }).length).toBeGreaterThan(0)
    expect(document.querySelector('img')).toBeNull()
  })
})
