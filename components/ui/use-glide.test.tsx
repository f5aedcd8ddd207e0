// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { useGlide } from './use-glide'

const rowPx = 20

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

test('what gives way to something new starts from where it stood', () => {
  expect(movesOf({ isReduced: false })).toEqual([
    ['b', `translateY(${-rowPx}px)`],
    ['c', `translateY(${-rowPx}px)`],
  ])
})

test('nothing moves for who wants no motion', () => {
  expect(movesOf({ isReduced: true })).toEqual([])
})

function List({ names }: { names: readonly string[] }) {
  const list = useGlide<HTMLUListElement>()
  return (
    <ul ref={list}>
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
}

function movesOf({ isReduced }: { isReduced: boolean }) {
  const moves: unknown[] = []
  vi.stubGlobal('matchMedia', () => ({ matches: isReduced }))
  vi.spyOn(HTMLElement.prototype, 'offsetTop', 'get').mockImplementation(function (this: HTMLElement) {
    return [...(this.parentElement?.children ?? [])].indexOf(this) * rowPx
  })
  HTMLElement.prototype.animate = function (this: HTMLElement, [from]: Keyframe[]) {
    moves.push([this.textContent, from?.transform])
    return {} as Animation
  } as HTMLElement['animate']
  const { rerender } = render(<List names={['b', 'c']} />)
  rerender(<List names={['a', 'b', 'c']} />)
  return moves
}
