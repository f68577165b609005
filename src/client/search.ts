/**
 * The search page. Everything that comes from the index is inserted as text, never as markup. The query, the filters
 * and the order live in the address, so that a search can be sent to somebody.
 */
import { make } from './elements.ts'
import { type Narrowing, narrowed, type Selection } from './narrow.ts'
import type { Filters, Found, Pagefind } from './pagefind.ts'
import { parseQuery, type Query, searchFor, termsOf, unknownWords } from './query.ts'
import { resultOf } from './result.ts'

const PAGE = 10
/** Shown before the others are loaded. */
const FIRST = 2
const SHOWN_VALUES = 8
/** Milliseconds: until somebody has stopped typing, and until what was found is painted. */
const PAUSE = 400
const PAINT = 120

const form = element<HTMLFormElement>('search')
const field = element<HTMLInputElement>('q')
const sort = element<HTMLSelectElement>('sort')
const status = element('status')
const list = element<HTMLOListElement>('results')
const more = element<HTMLButtonElement>('more')
const from = element<HTMLSelectElement>('from')
const to = element<HTMLSelectElement>('to')
const facets = [...document.querySelectorAll<HTMLDetailsElement>('.facet')]
const words = JSON.parse(form.dataset.strings ?? '{}') as Record<string, string>
const root = form.dataset.root ?? '/'

let pagefind: Pagefind
/** Every value of every filter, once they are loaded: of a large dossier they are more bytes than the rest together. */
let known: Filters | null = null
let found: Found | null = null
let shown = 0
let turn = 0
let timer = 0

start().catch(() => {
  status.textContent = words.failed ?? ''
})

async function start(): Promise<void> {
  readAddress()
  field.focus()
  pagefind = (await import(/* @vite-ignore */ `${root}pagefind/pagefind.js`)) as Pagefind
  await pagefind.options({ baseUrl: root, bundlePath: `${root}pagefind/`, noWorker: true })
  await pagefind.init()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void search()
  })
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(search, 120)
  })
  for (const choice of [sort, from, to]) choice.addEventListener('change', search)
  for (const facet of facets) facet.addEventListener('toggle', () => void (known ?? fill()))
  more.addEventListener('click', () => show(turn))
  document.addEventListener('keydown', moveThroughResults)
  await search()
}

/** Loads the filters, and shows their values beside what is found. */
async function fill(): Promise<void> {
  known = await pagefind.filters()
  await search()
}

/** Runs what the page asks for; a search that was overtaken by a later one shows nothing. */
async function search(): Promise<void> {
  const mine = ++turn
  writeAddress()
  const query = parseQuery(field.value)
  const chosen = selection()
  const wanted: Narrowing = { chosen, fields: query.fields, from: from.value, to: to.value }
  const narrows = query.fields.length > 0 || Object.keys(chosen).length > 0 || from.value !== '' || to.value !== ''
  const asked = isAsked(query) || narrows
  if (narrows || (!asked && form.dataset.filters === 'at-once')) known ??= await pagefind.filters()
  const { filters, unknown } = narrowed(wanted, known ?? {})
  const order = sort.value ? { sort: { date: sort.value === 'new' ? 'desc' : 'asc' } } : {}
  const next = filters ? await searchFor(pagefind, query, { filters, ...order }) : { results: [], filters: {} }
  const counts = await facetCounts(query, wanted, next)
  if (mine !== turn) return
  found = next
  if (known) showFacets(counts, chosen)
  shown = 0
  if (!asked || next.results.length === 0) list.replaceChildren()
  if (!asked) {
    status.textContent = words.hint ?? ''
    more.hidden = true
    return
  }
  const n = next.results.length
  status.textContent = n === 0 ? (words.none ?? '') : `${n} ${n === 1 ? words.one : words.many}`
  await show(mine)
  if (unknown.length) status.append(` ${words.noValue} ${unknown.map((f) => `${f.key}:${f.value}`).join(', ')}.`)
  await tellUnknown(query, mine)
  if (known) return
  // who types on wants no filters yet
  await pause(PAUSE)
  if (mine !== turn) return
  await fill()
  for (const facet of facets) facet.open = true
}

const isAsked = ({ words: wanted, phrases, without, fields }: Query): boolean =>
  wanted.length + phrases.length + without.length + fields.length > 0

/** Words that stand on no page are told beside the number of pages. */
async function tellUnknown(query: Query, mine: number): Promise<void> {
  const unknown = await unknownWords(pagefind, termsOf(query))
  if (mine !== turn || unknown.length === 0) return
  status.append(` ${words.unknown} ${unknown.map((w) => `“${w}”`).join(', ')}.`)
}

/** The next results: the first of them as soon as they are there. */
async function show(mine: number): Promise<void> {
  if (!found) return
  const query = parseQuery(field.value)
  const terms = termsOf(query)
  const speakers = [
    ...(selection().speaker ?? []),
    ...query.fields.flatMap((f) => (f.key === 'speaker' && !f.not ? f.value : [])),
  ]
  const part = found.results.slice(shown, shown + PAGE)
  for (const some of [part.slice(0, FIRST), part.slice(FIRST)]) {
    // the first are on the screen before the others are asked for
    if (list.childElementCount > 0 && shown === FIRST) await pause(PAINT)
    const hits = await Promise.all(some.map((r) => r.data()))
    if (mine !== turn) return
    // the results before are taken away when the next are there, so that nothing moves
    const focused = linksOf(list).indexOf(document.activeElement as HTMLElement)
    if (shown === 0) list.replaceChildren()
    list.append(...hits.map((hit) => resultOf(hit, terms, speakers)))
    // and who was among them stays among them
    if (shown === 0 && focused >= 0)
      (linksOf(list)[focused] ?? linksOf(list)[0] ?? field).focus({ preventScroll: true })
    shown += hits.length
  }
  more.hidden = shown >= found.results.length
}

/** Counts of a facet leave its own selection out, so that a second value can be added to it. */
async function facetCounts(query: Query, wanted: Narrowing, all: Found): Promise<Filters> {
  const counts = { ...(all.filters ?? {}) }
  for (const key of Object.keys(wanted.chosen)) {
    const { [key]: _, ...chosen } = wanted.chosen
    const { filters } = narrowed({ ...wanted, chosen }, known ?? {})
    counts[key] = filters ? ((await searchFor(pagefind, query, { filters })).filters[key] ?? {}) : {}
  }
  return Object.keys(counts).length ? counts : isAsked(query) ? {} : (known ?? {})
}

function showFacets(counts: Found['filters'], chosen: Selection): void {
  for (const facet of facets) {
    const key = facet.dataset.facet ?? ''
    const own = chosen[key] ?? []
    const values = Object.entries(counts[key] ?? {})
      .filter(([value, n]) => n > 0 || own.includes(value))
      .sort(([a, n], [b, m]) => (key === 'month' ? (a < b ? -1 : 1) : m - n || (a < b ? -1 : 1)))
    const opened = facet.dataset.all === 'yes'
    const kept = opened ? values : values.filter(([value], i) => i < SHOWN_VALUES || own.includes(value))
    const items = kept.map(([value, n]) => facetValue(key, value, n, own.includes(value)))
    if (kept.length < values.length) items.push(openButton(facet, values.length - kept.length))
    const focused = document.activeElement?.id
    facet.querySelector('ul')?.replaceChildren(...items)
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true })
    facet.hidden = values.length === 0
  }
}

function facetValue(key: string, value: string, n: number, checked: boolean): HTMLElement {
  const box = make('input')
  box.type = 'checkbox'
  box.name = key
  box.value = value
  box.checked = checked
  box.id = `f-${key}-${[...value].map((c) => c.codePointAt(0)?.toString(36)).join('')}`
  box.addEventListener('change', search)
  const label = make('label')
  label.append(
    box,
    make('span', 'value', key === 'month' ? monthWords(value) : value),
    make('span', 'count', String(n)),
  )
  const item = make('li')
  item.append(label)
  return item
}

/** `2023-10` → `October 2023`. */
function monthWords(value: string): string {
  const [year, month] = value.split('-')
  return `${(form.dataset.months ?? '').split(' ')[Number(month) - 1] ?? ''} ${year}`
}

function openButton(facet: HTMLElement, n: number): HTMLElement {
  const button = make('button', 'open-facet', `${n} ${words.moreValues}`)
  button.type = 'button'
  button.addEventListener('click', () => {
    facet.dataset.all = 'yes'
    void search()
  })
  const item = make('li')
  item.append(button)
  return item
}

/** What is ticked, or on the first turn what the address says. */
function selection(): Selection {
  const chosen: Selection = {}
  for (const facet of facets) {
    const key = facet.dataset.facet ?? ''
    const boxes = [...facet.querySelectorAll<HTMLInputElement>('input')]
    const values = boxes.length
      ? boxes.filter((b) => b.checked).map((b) => b.value)
      : (facet.dataset.wanted ?? '').split('\n').filter(Boolean)
    if (values.length) chosen[key] = values
  }
  return chosen
}

function readAddress(): void {
  const address = new URLSearchParams(location.search)
  field.value = address.get('q') ?? ''
  sort.value = address.get('sort') ?? ''
  for (const choice of [from, to]) {
    const month = address.get(choice.name) ?? ''
    if ([...choice.options].some((option) => option.value === month)) choice.value = month
  }
  for (const facet of facets) facet.dataset.wanted = address.getAll(facet.dataset.facet ?? '').join('\n')
}

function writeAddress(): void {
  const address = new URLSearchParams()
  if (field.value.trim()) address.set('q', field.value.trim())
  for (const [key, values] of Object.entries(selection())) for (const value of values) address.append(key, value)
  for (const choice of [from, to, sort]) if (choice.value) address.set(choice.name, choice.value)
  history.replaceState(null, '', `${location.pathname}${address.size ? `?${address}` : ''}`)
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

const linksOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('a')]

function moveThroughResults(event: KeyboardEvent): void {
  if (event.key === 'Escape') field.focus()
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = linksOf(list)
  const at = links.indexOf(document.activeElement as HTMLElement)
  if (at < 0 && document.activeElement !== field) return
  const next = at + (event.key === 'ArrowDown' ? 1 : -1)
  const target = next < 0 ? field : links[next]
  if (!target) return
  event.preventDefault()
  target.focus()
}

function element<T extends HTMLElement>(id: string): T {
  return document.getElementById(id) as T
}
