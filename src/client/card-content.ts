/** What stands on a card: the note of a mark, the same in other files, and what can be done with the place. */
import { reading as words } from '../strings-reading.ts'
import type { Preview } from '../views/previews.ts'
import { button, copy, link, make } from './elements.ts'
import type { Here } from './place.ts'
import { entries, toggle } from './saved.ts'
import { addressOf } from './site.ts'

export interface CardContent {
  preview: Preview | null
  here: Here
  root: string
  close(): void
}

/** The parts of a card, in the order that they are read. */
export function cardParts({ preview, here, root, close }: CardContent): HTMLElement[] {
  const done = make('p', 'card-done')
  done.setAttribute('role', 'status')
  return [...(preview ? previewParts(preview, root) : []), actions(here, root, done, close), done]
}

function previewParts({ kind, name, lang, path, rows, others }: Preview, root: string): HTMLElement[] {
  const head = make('p', 'card-name')
  const bdi = make('bdi', '', name)
  if (lang) bdi.lang = lang
  head.append(bdi)
  if (path) {
    const to = link('', addressOf(root, path))
    to.append(bdi)
    head.replaceChildren(to)
  }
  const list = make('dl')
  for (const [term, told] of rows) {
    const row = make('div')
    row.append(make('dt', '', term), make('dd', '', told))
    list.append(row)
  }
  const parts: HTMLElement[] = [make('p', 'card-kind', kind), head, list]
  if (others.length) {
    const all = make('ul')
    for (const other of others) {
      const item = make('li')
      item.append(link(other.words, addressOf(root, other.path)))
      all.append(item)
    }
    parts.push(make('p', 'card-others', words.others), all)
  }
  return parts
}

function actions(here: Here, root: string, done: HTMLElement, close: () => void): HTMLElement {
  const row = make('p', 'card-actions')
  const tell = (text: string) => async (): Promise<void> => {
    if (await copy(text)) done.textContent = words.copied
    else done.replaceChildren(words.byHand, ' ', make('code', '', text))
  }
  const save = button(words.save, () => show(toggle(root, here)))
  const show = (isSaved: boolean): void => {
    save.textContent = isSaved ? words.saved : words.save
    save.setAttribute('aria-pressed', String(isSaved))
  }
  show(entries(root).some(({ path }) => path === here.path))
  row.append(
    titled(button(words.copyLink, tell(here.url)), words.copyLinkTitle),
    titled(button(words.cite, tell(here.citation)), words.citeTitle),
    titled(button(words.words, tell(here.toWords)), words.wordsTitle),
    titled(save, words.saveTitle),
    button(words.close, close),
  )
  return row
}

function titled(element: HTMLElement, title: string): HTMLElement {
  element.title = title
  return element
}
