/** What a reader did in a part before its code was there: where, and on what. */
type Touch = { readonly place: Place; readonly text: string | null; readonly isClick: boolean }
type Place = { readonly path: readonly number[]; readonly tag: string }
type Field = HTMLInputElement | HTMLTextAreaElement

/** When the code of a part is loaded without being used: never, when it comes into sight, or before its ages are too old. */
export type Reason = 'used' | 'seen' | 'aged'

const OLDEST_MS = 60_000
/** A click may come a little after the finger or the key has left. */
const CLICK_MS = 50

/** HTML of the server whose code has not been loaded, until somebody needs it. */
export class FirstHtml {
  #touch: Touch | null = null
  #fields: readonly { readonly place: Place; readonly field: Field }[] = []
  #release: Promise<void> = Promise.resolve()

  /** Calls `wake` when the HTML is used, or has its own reason. Shape: the function that stops waiting. */
  watch(box: HTMLElement, reason: Reason, wake: () => void): () => void {
    const calm = new AbortController()
    const on = (type: string, listener: (event: Event) => void, capture = false) =>
      box.addEventListener(type, listener, { signal: calm.signal, capture })
    this.#fields = [...box.querySelectorAll<Field>('textarea, input')].map((field) => ({
      place: placeIn(box, field),
      field,
    }))
    on('pointerover', wake)
    on('pointerdown', () => this.#hold('pointerup', 'pointercancel'), true)
    on('keydown', () => this.#hold('keyup'), true)
    on('dragenter', wake)
    on('input', wake)
    on('focusin', ({ target }) => {
      this.#remember(box, target, false)
      wake()
    })
    on(
      'click',
      (event) => {
        // A link leads on without any code; every other click would be lost.
        if (!(event.target instanceof Element) || event.target.closest('a[href]')) return
        event.preventDefault()
        this.#remember(box, event.target, true)
        wake()
      },
      true,
    )
    // The page may have been used before any of its code was there.
    if (box.contains(document.activeElement)) {
      this.#remember(box, document.activeElement, false)
      wake()
    } else if (this.#fields.some(({ field }) => isTyped(field))) wake()
    const stop = reason === 'used' ? () => {} : reason === 'aged' ? afterAWhile(wake) : whenSeen(box, wake)
    return () => {
      calm.abort()
      stop()
    }
  }

  /** Waits until nothing is held down here: what is replaced between the press and the release is not clicked. */
  async released(): Promise<void> {
    for (let last: Promise<void> | null = null; last !== this.#release; await last) last = this.#release
  }

  #hold(...ends: readonly string[]): void {
    const held = new AbortController()
    this.#release = new Promise((resolve) => {
      const release = () => {
        held.abort()
        setTimeout(resolve, CLICK_MS)
      }
      for (const end of ends) addEventListener(end, release, { capture: true, signal: held.signal })
      // Of the window alone: what is pressed takes the focus from something else.
      addEventListener('blur', release, { signal: held.signal })
    })
  }

  /** Does to the part that stands here now what was done to its HTML. */
  handOver(box: HTMLElement): void {
    const touch = this.#touch
    const touched = touch && elementAt(box, touch.place)
    // What is shown may have changed meanwhile: what is not the same is left alone.
    const isSame = touched?.textContent === touch?.text
    for (const { place, field } of this.#fields) {
      const element = elementAt(box, place)
      if (element && isTyped(field)) typeInto(element as Field, field.value)
    }
    if (touch && isSame && touched instanceof HTMLElement) this.#touchAgain(touched, touch)
    this.#touch = null
    this.#fields = []
  }

  #touchAgain(element: HTMLElement, { place, isClick }: Touch): void {
    if (document.activeElement === document.body) element.focus()
    if (element instanceof HTMLTextAreaElement) this.#select(element, place)
    if (isClick) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  }

  #select(element: HTMLTextAreaElement, { path }: Place): void {
    const before = this.#fields.find(({ place }) => place.path.join() === path.join())?.field
    if (before) element.setSelectionRange(before.selectionStart, before.selectionEnd)
  }

  #remember(box: HTMLElement, target: EventTarget | null, isClick: boolean): void {
    if (!(target instanceof Element)) return
    this.#touch = { place: placeIn(box, target), text: target.textContent, isClick }
  }
}

function afterAWhile(wake: () => void): () => void {
  const timer = setTimeout(wake, OLDEST_MS)
  return () => clearTimeout(timer)
}

function whenSeen(box: HTMLElement, wake: () => void): () => void {
  const sight = new IntersectionObserver((parts) => parts.some(({ isIntersecting }) => isIntersecting) && wake())
  for (const part of box.children) sight.observe(part)
  return () => sight.disconnect()
}

function placeIn(box: HTMLElement, element: Element): Place {
  const path: number[] = []
  for (let each = element; each !== box && each.parentElement; each = each.parentElement) {
    path.unshift([...each.parentElement.children].indexOf(each))
  }
  return { path, tag: element.tagName }
}

function elementAt(box: HTMLElement, { path, tag }: Place): Element | null {
  const element = path.reduce<Element | undefined>((parent, index) => parent?.children[index], box)
  return element?.tagName === tag ? element : null
}

function isTyped(field: Field): boolean {
  return field.value !== field.defaultValue
}

// As the browser itself would: past what React put in the way of `value`, which it takes for its own writing.
function typeInto(field: Field, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}
