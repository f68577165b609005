/**
 * Single keys: `/` opens the search, `?` tells the keys, `n` and `p` go from mark to mark, `[` and `]` from briefing to
 * briefing. The reader can switch them off. Words that a search led to are highlighted without changing the page's text.
 */
import { highlightWords } from './highlight.ts'
import { read, write } from './stored.ts'

const KEY = 'dossier:keys-off'

const dialog = document.getElementById('keys') as HTMLDialogElement
const opener = document.getElementById('open-keys') as HTMLButtonElement
const on = document.getElementById('keys-on') as HTMLInputElement

const actions: Record<string, () => boolean> = {
  '/': openSearch,
  '?': openKeys,
  n: () => goToMark(1),
  p: () => goToMark(-1),
  '[': () => turn('prev'),
  ']': () => turn('next'),
}

on.checked = read(KEY) !== 'yes'
on.addEventListener('change', () => write(KEY, on.checked ? '' : 'yes'))
opener.hidden = false
opener.addEventListener('click', openKeys)

document.addEventListener('keydown', (event) => {
  const typing =
    event.target instanceof Element && event.target.closest('input:not([type="checkbox"]), textarea, select')
  if (typing || dialog.open || !on.checked || event.ctrlKey || event.metaKey || event.altKey) return
  if (actions[event.key]?.()) event.preventDefault()
})

highlightWords(new URLSearchParams(location.search).getAll('highlight'))

function openSearch(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type="search"]')
  if (field) field.focus()
  else location.assign(dialog.dataset.search ?? '')
  return true
}

function openKeys(): boolean {
  dialog.showModal()
  return true
}

/** The next mark of the text whose kind is not switched off: from the mark that has the focus, or from the top of the window. */
function goToMark(step: 1 | -1): boolean {
  const marks = [...document.querySelectorAll<HTMLElement>('.text .mark[id]')].filter(isShown)
  const at = marks.indexOf(document.activeElement as HTMLElement)
  const below = marks.findIndex((m) => m.getBoundingClientRect().top > 0)
  const from = at >= 0 ? at + step : step > 0 ? below : (below < 0 ? marks.length : below) - 1
  const mark = marks[from]
  if (!mark) return false
  // names are links; other marks take the focus only when a key leads to them
  if (!mark.hasAttribute('href')) mark.tabIndex = -1
  mark.focus({ preventScroll: true })
  mark.scrollIntoView({ block: 'center' })
  return true
}

function isShown(mark: HTMLElement): boolean {
  const box = document.getElementById(`show-${mark.dataset.kind}`) as HTMLInputElement | null
  return (box?.checked ?? true) && mark.getClientRects().length > 0
}

function turn(rel: 'prev' | 'next'): boolean {
  const link = document.querySelector<HTMLAnchorElement>(`.turns a[rel="${rel}"]`)
  link?.click()
  return !!link
}
