/** The page of the reading list: shows it, keeps it as a file, takes it from a file. Nothing is sent. */
import { reading } from '../strings-reading.ts'
import { button, copy, link, make } from './elements.ts'
import { type Entry, entries, exported, imported, keep } from './saved.ts'
import { addressOf, rootOf } from './site.ts'

const words = reading.list
const section = document.getElementById('reading') as HTMLElement
const list = section.querySelector('ol') as HTMLOListElement
const status = section.querySelector('[role="status"]') as HTMLElement
const file = section.querySelector('input') as HTMLInputElement
const tools = section.querySelector('.reading-tools') as HTMLElement
const root = rootOf(section)

tools.hidden = false
section.querySelector('.reading-add')?.removeAttribute('hidden')
tools.append(
  button(words.export, save),
  button(words.copy, () => void copyAll()),
  button(words.clear, () => change([], words.removed)),
)
file.addEventListener('change', () => void take())
show()

function show(): void {
  const all = entries(root)
  list.replaceChildren(...all.map(row))
  section.classList.toggle('is-empty', all.length === 0)
  for (const b of tools.querySelectorAll('button')) b.disabled = all.length === 0
  if (!status.textContent) status.textContent = all.length ? words.count(all.length) : words.empty
}

function row(entry: Entry): HTMLElement {
  const item = make('li', 'keep')
  const title = make('p', 'reading-title')
  const bdi = make('bdi', '', entry.title || entry.path)
  const to = link('', addressOf(root, entry.path))
  to.append(bdi)
  title.append(to)
  const said = make('p', 'reading-words', entry.words)
  said.dir = 'auto'
  const cited = make('p', 'reading-citation', entry.citation)
  cited.dir = 'auto'
  const remove = button(words.remove, () => {
    const next = item.nextElementSibling ?? item.previousElementSibling
    const at = [...list.children].indexOf(next as Element)
    change(
      entries(root).filter((e) => e.path !== entry.path),
      words.removed,
    )
    const left = list.children[Math.min(Math.max(at - 1, 0), list.children.length - 1)]
    ;(left?.querySelector('button') ?? file).focus()
  })
  remove.setAttribute('aria-label', `${words.remove}: ${entry.title}`)
  item.append(title, ...(entry.words ? [said] : []), cited, remove)
  return item
}

/** Keeps a list, shows it, and offers the one before. */
function change(to: Entry[], said: string): void {
  const before = entries(root)
  const kept = keep(root, to)
  status.replaceChildren(
    `${said} `,
    button(words.undo, () => {
      keep(root, before)
      status.textContent = ''
      show()
    }),
    ...(kept ? [] : [` ${words.off}`]),
  )
  show()
}

function save(): void {
  const address = URL.createObjectURL(new Blob([exported(entries(root))], { type: 'application/json' }))
  const to = link('', address)
  to.download = 'reading-list.json'
  to.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

async function copyAll(): Promise<void> {
  const all = entries(root)
    .map((e) => e.citation)
    .join('\n\n')
  if (await copy(all)) status.textContent = reading.copied
  else status.replaceChildren(reading.byHand, ' ', make('code', '', all))
}

async function take(): Promise<void> {
  const chosen = file.files?.[0]
  const found = chosen ? imported(await chosen.text()) : null
  file.value = ''
  if (!found) {
    status.textContent = words.noList
    return
  }
  const own = entries(root)
  const fresh = found.entries.filter((e) => !own.some(({ path }) => path === e.path))
  change([...own, ...fresh], [words.added(fresh.length), found.refused ? words.refused(found.refused) : ''].join(' '))
}
