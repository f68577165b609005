/** Elements made with text alone: nothing of a source is ever read as markup. */

export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className = '',
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text) made.textContent = text
  return made
}

export function button(text: string, work: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const made = make('button', '', text)
  made.type = 'button'
  made.addEventListener('click', () => work(made))
  return made
}

export function link(text: string, href: string): HTMLAnchorElement {
  const made = make('a', '', text)
  made.href = href
  return made
}

/** Puts text on the clipboard; false where the browser does not let us. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
