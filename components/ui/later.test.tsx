// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { type ReactNode, useState } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { later } from './later'

let root: Root | null = null
afterEach(() => {
  act(() => root?.unmount())
  root = null
  cleanup()
  document.body.replaceChildren()
})

function Counter({ name }: { name: string }) {
  const [count, setCount] = useState(0)
  return (
    <p>
      <a href="#there">there</a>
      <button type="button" onClick={() => setCount(count + 1)}>
        {name} {count}
      </button>
    </p>
  )
}

/** What the server sends of it; React separates texts by a comment. */
const html =
  '<div class="contents"><p><a href="#there">there</a><button type="button">tasks<!-- --> <!-- -->0</button></p></div>'

function takeOver(part: (name: string) => ReactNode) {
  const container = document.createElement('main')
  container.innerHTML = html
  document.body.append(container)
  const errors = vi.fn()
  act(() => {
    root = hydrateRoot(container, part('tasks'), { onRecoverableError: errors })
  })
  return { container, errors }
}

describe('a part whose first HTML came from the server', () => {
  const made = () => {
    const load = vi.fn(async () => Counter)
    return { load, Part: later(load, 'used') }
  }

  test('stands as it came, without its code', () => {
    const { load, Part } = made()
    const { container, errors } = takeOver((name) => <Part name={name} />)
    act(() => root?.render(<Part name="tasks" />))
    expect(container.innerHTML).toBe(html)
    expect([load.mock.calls.length, errors.mock.calls.length]).toEqual([0, 0])
  })

  test('loses no click: what was pressed before the code was there is pressed then', async () => {
    const { load, Part } = made()
    takeOver((name) => <Part name={name} />)
    await act(async () => fireEvent.click(screen.getByRole('button')))
    expect(load).toHaveBeenCalledOnce()
    expect(screen.getByRole('button').textContent).toBe('tasks 1')
    await act(async () => fireEvent.click(screen.getByRole('button')))
    expect(screen.getByRole('button').textContent).toBe('tasks 2')
  })

  test.each([
    ['pointer', 'pointerDown', 'pointerUp'],
    ['key', 'keyDown', 'keyUp'],
  ] as const)('is not replaced under a %s that is held down: its click would be lost', async (_, press, release) => {
    const { load, Part } = made()
    takeOver((name) => <Part name={name} />)
    const before = screen.getByRole('button')
    await act(async () => {
      fireEvent.pointerOver(before)
      fireEvent[press](before)
    })
    expect(load).toHaveBeenCalled()
    expect(screen.getByRole('button')).toBe(before)
    await act(async () => {
      fireEvent[release](before)
      fireEvent.click(before)
      await vi.waitFor(() => expect(screen.getByRole('button')).not.toBe(before))
    })
    expect(screen.getByRole('button').textContent).toBe('tasks 1')
  })

  test('lets a link lead on', () => {
    const { Part } = made()
    takeOver((name) => <Part name={name} />)
    expect(fireEvent.click(screen.getByRole('link'))).toBe(true)
  })

  test('keeps the focus that wakes it', async () => {
    const { Part } = made()
    takeOver((name) => <Part name={name} />)
    const before = screen.getByRole('button')
    await act(async () => before.focus())
    expect(screen.getByRole('button')).not.toBe(before)
    expect(document.activeElement).toBe(screen.getByRole('button'))
  })

  test('is drawn anew when what it shows has changed', async () => {
    const { Part } = made()
    takeOver((name) => <Part name={name} />)
    await act(async () => root?.render(<Part name="services" />))
    expect(screen.getByRole('button').textContent).toBe('services 0')
  })
})

test('a part that tells ages is not older than a minute', async () => {
  vi.useFakeTimers()
  const load = vi.fn(async () => Counter)
  const Part = later(load, 'aged')
  takeOver((name) => <Part name={name} />)
  await act(() => vi.advanceTimersByTimeAsync(59_000))
  expect(load).not.toHaveBeenCalled()
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(load).toHaveBeenCalledOnce()
  vi.useRealTimers()
})

test('what is written before the code is there stays, with the caret where it was', async () => {
  function Note() {
    const [text, setText] = useState('one')
    return (
      <label>
        <textarea value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <output>{text}</output>
      </label>
    )
  }
  const container = document.createElement('main')
  container.innerHTML = '<div class="contents"><label><textarea>one</textarea><output>one</output></label></div>'
  document.body.append(container)
  const Part = later(async () => Note, 'used')
  act(() => {
    root = hydrateRoot(container, <Part />)
  })
  const before = screen.getByRole<HTMLTextAreaElement>('textbox')
  await act(async () => {
    before.focus()
    fireEvent.input(before, { target: { value: 'one, two' } })
    before.setSelectionRange(3, 4)
  })
  const after = screen.getByRole<HTMLTextAreaElement>('textbox')
  expect(after).not.toBe(before)
  expect([after.value, screen.getByRole('status').textContent]).toEqual(['one, two', 'one, two'])
  expect([document.activeElement, after.selectionStart, after.selectionEnd]).toEqual([after, 3, 4])
})

test('on a page that the browser draws, the part comes by itself', async () => {
  const Part = later(async () => Counter, 'used')
  render(<Part name="tasks" />)
  expect(screen.queryByRole('button')).toBeNull()
  await act(async () => {})
  expect(screen.getByRole('button').textContent).toBe('tasks 0')
})
