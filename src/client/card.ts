/**
 * The card: a preview on hover, focus and tap of a mark, and the actions of a paragraph or a row behind its permalink.
 * It can be dismissed (Escape), pointed at, and stays until focus and pointer have left (WCAG 1.4.13). A mark that has
 * the focus is described by it; Enter on the way to its note, or Alt and the arrow down, leads into it.
 */

import { reading as words } from '../strings-reading.ts'
import type { Preview } from '../views/previews.ts'
import { cardParts } from './card-content.ts'
import { partsOf, placeOf } from './place.ts'
import { entries, toggle } from './saved.ts'
import { fileOf, rootOf } from './site.ts'

const WAIT = { open: 250, close: 350 }
const MARK = 'main .mark[data-kind]'
const LINKS = 'a.permalink[href^="#"], a.row-link'

const card = document.getElementById('card') as HTMLElement
const root = rootOf(card)
const files = new Map<string, Promise<Preview | Record<string, Preview> | null>>()

/** What the card is about: the element, and where the focus goes when it closes. */
let about: { element: HTMLElement; trigger: HTMLElement; pinned: boolean } | null = null
let timer = 0
/** The focus comes back from a closed card, which is no reason to open it again. */
let returning = false

offerSaving(document.querySelector('#save-briefing'))
if ('popover' in card) {
  document.addEventListener('pointerover', hovered)
  document.addEventListener('focusin', focused)
  document.addEventListener('click', clicked)
  document.addEventListener('keydown', pressed)
}

function hovered({ target, pointerType }: PointerEvent): void {
  if (pointerType === 'touch' || !(target instanceof Element)) return
  const mark = target.closest<HTMLElement>(MARK)
  clearTimeout(timer)
  if (mark && isOn(mark)) {
    if (about?.element !== headOf(mark) && !about?.pinned)
      timer = window.setTimeout(() => void open(mark, mark, false), WAIT.open)
  } else if (about && !about.pinned && !card.contains(target) && !about.trigger.contains(document.activeElement))
    timer = window.setTimeout(close, WAIT.close)
}

function focused({ target }: FocusEvent): void {
  if (returning || !(target instanceof HTMLElement) || card.contains(target)) return
  const mark = target.closest<HTMLElement>(MARK)
  if (mark && isOn(mark) && target.matches(':focus-visible')) void open(mark, target, false)
  else if (about && target !== about.trigger) close()
}

function clicked(event: MouseEvent): void {
  const { target } = event
  if (!(target instanceof Element)) return
  if (card.contains(target)) return
  const permalink = target.closest<HTMLElement>(LINKS)
  const mark = target.closest<HTMLElement>(MARK)
  const toNote = target.closest('a.to-note')
  const touched = (event as PointerEvent).pointerType === 'touch'
  // the address of the place takes the focus away, so that a card opened by a key takes it afterwards
  if (permalink)
    void open(permalink.closest<HTMLElement>('[id]') ?? permalink, permalink, true).then(
      () => event.detail === 0 && setTimeout(() => card.focus()),
    )
  else if (mark && isOn(mark) && (toNote || touched || !target.closest('a'))) {
    if (toNote || touched) event.preventDefault()
    void open(mark, (toNote as HTMLElement | null) ?? mark, true).then(() => toNote && card.focus())
  } else if (about) close()
}

function pressed(event: KeyboardEvent): void {
  if (!about) return
  if (event.key === 'Escape') {
    leave()
    event.preventDefault()
  } else if (event.key === 'Tab' && atEdge(event.shiftKey)) {
    // the card stands at the end of the page: out of it the way goes on from where it was opened
    leave()
    if (event.shiftKey) event.preventDefault()
  } else if (event.key === 'ArrowDown' && event.altKey && !card.contains(document.activeElement)) {
    about.pinned = true
    card.focus()
    event.preventDefault()
  }
}

/** Whether the focus is on the last stop of the card, or backwards on its first. */
function atEdge(backwards: boolean): boolean {
  const stops = [...card.querySelectorAll('a, button')]
  const here = document.activeElement
  return backwards ? here === card || here === stops[0] : card.contains(here) && here === stops.at(-1)
}

/** Closes the card, and gives the focus back where it was inside. */
function leave(): void {
  const trigger = card.contains(document.activeElement) ? about?.trigger : null
  close()
  returning = true
  trigger?.focus({ preventScroll: true })
  returning = false
}

/** The button that saves the whole briefing, where there is one. */
function offerSaving(saving: HTMLButtonElement | null): void {
  const main = document.getElementById('main')
  if (!saving || !main) return
  const tell = (isSaved: boolean): void => {
    saving.textContent = isSaved ? words.list.isSaved : words.list.briefing
    saving.setAttribute('aria-pressed', String(isSaved))
  }
  const { path } = placeOf(main, root)
  tell(entries(root).some((e) => e.path === path))
  saving.hidden = false
  saving.addEventListener('click', () => tell(toggle(root, placeOf(main, root))))
}

/** Opens the card of a mark, a paragraph or a row. */
async function open(element: HTMLElement, trigger: HTMLElement, pinned: boolean): Promise<void> {
  clearTimeout(timer)
  const head = headOf(element)
  if (about?.element === head) {
    about.pinned ||= pinned
    return
  }
  close()
  const own = { element: head, trigger, pinned }
  about = own
  const preview = head.matches('.mark') ? await previewOf(head) : null
  if (about !== own) return
  const line = preview?.rows.find(([term]) => term === words.place)?.[1].match(/:(\d+), \d+–/)?.[1]
  card.replaceChildren(...cardParts({ preview, here: placeOf(head, root, line), root, close: leave }))
  card.setAttribute('aria-label', [preview?.kind, preview?.name].filter(Boolean).join(': ') || words.card)
  trigger.setAttribute('aria-describedby', card.id)
  card.showPopover()
  settle(element)
}

function close(): void {
  clearTimeout(timer)
  about?.trigger.removeAttribute('aria-describedby')
  about = null
  if (card.matches(':popover-open')) card.hidePopover()
}

/** Below the place, or above it where there is no room; the place itself stays visible. */
function settle(element: HTMLElement): void {
  const boxes = [...(element.matches('.mark') ? element : (about?.trigger ?? element)).getClientRects()]
  const [first, last] = [boxes[0], boxes.at(-1)]
  if (!first || !last) return
  const { offsetWidth: width, offsetHeight: height } = card
  const above = last.bottom + height + 8 > innerHeight && first.top - height - 8 > 0
  const { left } = above ? first : last
  card.style.insetBlockStart = `${(above ? first.top - height - 6 : last.bottom + 6) + scrollY}px`
  card.style.left = `${Math.max(8, Math.min(left, document.documentElement.clientWidth - width - 8)) + scrollX}px`
}

/** The part of a mark that has its id. */
const headOf = (element: HTMLElement): HTMLElement =>
  element.id || !element.matches('.mark') ? element : (partsOf(element).find((part) => part.id) ?? element)

/** Its kind is not switched off. */
const isOn = ({ dataset }: HTMLElement): boolean =>
  (document.getElementById(`show-${dataset.kind}`) as HTMLInputElement | null)?.checked ?? true

/** The card of a mark: its own row, and for a name where else it stands. */
async function previewOf(mark: HTMLElement): Promise<Preview | null> {
  const article = mark.closest<HTMLElement>('[data-article]')?.dataset.article
  const entity = mark.getAttribute('href')?.match(/entities\/([^/#?]+)\/(?:index\.html)?$/)?.[1]
  const [marks, name] = await Promise.all([
    file<Record<string, Preview>>(`marks/${article}`),
    entity ? file<Preview>(`names/${entity}`) : null,
  ])
  const own = marks?.[mark.id] ?? null
  return own && name
    ? { ...own, rows: [...name.rows, ...own.rows], others: name.others.filter((o) => !o.path.includes(`/${article}/`)) }
    : (own ?? name)
}

/** A small file, fetched once a page. */
function file<T extends Preview | Record<string, Preview>>(path: string): Promise<T | null> {
  const known = files.get(path) ?? fileOf<T>(root, `previews/${path}`)
  files.set(path, known)
  return known as Promise<T | null>
}
