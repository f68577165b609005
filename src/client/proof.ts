/** The check of a page, as a reader meets it; the check itself is loaded when somebody asks for it. */
const section = document.getElementById('page-check') as HTMLElement
const button = section.querySelector('button') as HTMLButtonElement
const input = section.querySelector('input') as HTMLInputElement
const status = section.querySelector('[role="status"]') as HTMLElement
const list = section.querySelector('ul') as HTMLUListElement

// a page without words of a source has nothing to be checked
section.hidden = !document.querySelector('[data-start]')
button.hidden = false
button.addEventListener('click', () => void check([]))
input.addEventListener('change', () => void check([...(input.files ?? [])]))
status.textContent = ''

async function check(files: File[]): Promise<void> {
  button.disabled = true
  section.setAttribute('aria-busy', 'true')
  const { from = '', unloaded = '' } = section.dataset
  const say = (sentence: string): void => {
    status.textContent = sentence
  }
  const told = await import('./proven.ts').then(
    ({ proven }) => proven({ files, from, say }),
    () => ({ state: '', sentence: unloaded, failures: [] }),
  )
  say(told.sentence)
  status.className = told.state
  list.replaceChildren(...told.failures.map(line))
  section.removeAttribute('aria-busy')
  button.disabled = false
}

/** Everything of a source goes in as text. */
function line(words: string): HTMLElement {
  const item = document.createElement('li')
  item.textContent = words
  return item
}
