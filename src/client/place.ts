/** A place of a page that can be linked, cited and saved: a paragraph, a mark, a row, or the page itself. */
import { textDirective } from '#core/text-fragment.ts'
import { reading as words } from '../strings-reading.ts'
import type { Entry } from './saved.ts'

export interface Here extends Entry {
  /** Absolute address of the place, and of its words. */
  url: string
  toWords: string
}

const MOST_WORDS = 240
const MOST_TITLE = 280

/** `element`: with an id, or the page's article; `line`: where it begins, when known better than by its paragraph. */
export function placeOf(element: HTMLElement, root: string, line?: string): Here {
  const page = location.pathname.slice(root.length).replace(/index\.html$/, '')
  const hash = element.id && element.id !== 'main' ? `#${element.id}` : ''
  const text = hash ? wordsOf(element) : ''
  const base = location.href.split(/[?#]/)[0] ?? ''
  const url = `${base}${hash}`
  const title = document.querySelector('h1')?.textContent?.trim().slice(0, MOST_TITLE) ?? ''
  return {
    path: `${page}${hash}`,
    title,
    words: cut(text),
    // an address on the reader's own disk tells nobody anything
    citation: [citationOf(element, text, line), location.protocol === 'file:' ? '' : url]
      .filter(Boolean)
      .join(' ')
      .slice(0, 1500),
    url,
    toWords: text ? `${url}${hash ? '' : '#'}${textDirective(text)}` : url,
  }
}

/** The source's words of an element on one line; what we added to them is left out. */
export function wordsOf(element: HTMLElement): string {
  const source = element.matches('tr, li') ? element.querySelector<HTMLElement>('[data-start]') : element
  const parts = source?.id ? partsOf(source) : [source]
  return parts
    .map((part) => {
      const copy = part?.cloneNode(true) as HTMLElement | undefined
      for (const note of copy?.querySelectorAll('[data-note]') ?? []) note.remove()
      return copy?.textContent ?? ''
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A mark that is cut stands in several elements. */
export function partsOf({ dataset, parentElement }: HTMLElement): HTMLElement[] {
  const { start, end, kind, part } = dataset
  const own = `[data-start="${start}"][data-end="${end}"]${kind ? `[data-kind="${kind}"]` : ''}`
  return [...(part ? document : (parentElement ?? document)).querySelectorAll<HTMLElement>(own)].filter(
    (e) => !part === !e.dataset.part,
  )
}

function citationOf(element: HTMLElement, text: string, line?: string): string {
  const source = document.querySelector('.cite .formatted')?.textContent?.trim()
  const { start, end } = element.dataset
  if (source) {
    const at = line ?? element.closest('p, h1')?.querySelector<HTMLElement>('.permalink')?.dataset.line
    const place = start ? `${at ? `${words.line} ${at}, ` : ''}${words.characters} ${start}–${end}` : ''
    return [quoted(text), source, place && `${place}.`].filter(Boolean).join(' ')
  }
  const row = element.querySelector<HTMLElement>('.place')
  const outlet = row?.querySelector('.outlet') ? row.textContent : null
  return [quoted(text), outlet && `${outlet}.`, row?.title && `[${row.title}].`].filter(Boolean).join(' ')
}

const cut = (text: string): string => (text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS - 1)}…` : text)
const quoted = (text: string): string => (text ? `“${cut(text)}”` : '')
