/** What a reader did in a part before its code was there: where, and on what. */
type Touch = { readonly path: readonly number[]; readonly tag: string; readonly text: string | null; isClick: boolean }

/** HTML of the server whose code has not been loaded, until somebody needs it. */
export class FirstHtml {
  #touch: Touch | null = null

  /** Calls `wake` when the HTML comes into sight or is used. Shape: the function that stops waiting. */
  watch(box: HTMLElement, reason: 'seen' | 'used', wake: () => void): () => void {
    const calm = new AbortController()
    const on = (type: string, listener: (event: Event) => void, capture = false) =>
      box.addEventListener(type, listener, { signal: calm.signal, capture })
    on('pointerover', wake)
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
    if (reason === 'used') return () => calm.abort()
    const sight = new IntersectionObserver((parts) => parts.some(({ isIntersecting }) => isIntersecting) && wake())
    for (const part of box.children) sight.observe(part)
    return () => {
      calm.abort()
      sight.disconnect()
    }
  }

  /** Does to the part that stands here now what was done to its HTML. */
  handOver(box: HTMLElement): void {
    const touch = this.#touch
    this.#touch = null
    if (!touch) return
    const element = touch.path.reduce<Element | undefined>((parent, index) => parent?.children[index], box)
    // What is shown may have changed meanwhile: what is not the same is left alone.
    if (element?.tagName !== touch.tag || element.textContent !== touch.text) return
    if (element instanceof HTMLElement && document.activeElement === document.body) element.focus()
    if (touch.isClick) element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))
  }

  #remember(box: HTMLElement, target: EventTarget | null, isClick: boolean): void {
    if (!(target instanceof Element)) return
    const path: number[] = []
    for (let each: Element = target; each !== box && each.parentElement; each = each.parentElement) {
      path.unshift([...each.parentElement.children].indexOf(each))
    }
    this.#touch = { path, tag: target.tagName, text: target.textContent, isClick }
  }
}
