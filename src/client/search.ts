/**
 * The search page. Everything that comes from the index is inserted as text, never as markup. The query, the filters
 * and the order live in the address, so that a search can be sent to somebody.
 */
import { type Found, type Hit, type Pagefind, passagesOf } from './pagefind.ts'
import { parseQuery, type Query, searchFor, termsOf, unknownWords } from './query.ts'

const PAGE = 10
const PASSAGES = 3
const SHOWN_VALUES = 8

// the index splits words where a mark begins or ends: "Israeli-" "Russian", "“" "cruel"
const SPLIT = /.-$|[“‘([]$/

const form = element<HTMLFormElement>('search')
const field = element<HTMLInputElement>('q')
const sort = element<HTMLSelectElement>('sort')
const status = element('status')
const list = element<HTMLOListElement>('results')
const more = element<HTMLButtonElement>('more')
const facets = [...document.querySelectorAll<HTMLElement>('.facet')]
const words = JSON.parse(form.dataset.strings ?? '{}') as Record<string, string>
const root = form.dataset.root ?? '/'

let pagefind: Pagefind
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
  await pagefind.options({ baseUrl: root, bundlePath: `${root}pagefind/` })
  await pagefind.init()
  // results carry counts of filters only once the filters are loaded
  await pagefind.filters()
  await search()
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void search()
  })
  field.addEventListener('input', () => {
    clearTimeout(timer)
    timer = window.setTimeout(search, 120)
  })
  sort.addEventListener('change', search)
  more.addEventListener('click', () => show(turn))
  document.addEventListener('keydown', moveThroughResults)
}

/** Runs what the page asks for; a search that was overtaken by a later one shows nothing. */
async function search(): Promise<void> {
  const mine = ++turn
  writeAddress()
  const query = parseQuery(field.value)
  const chosen = selection()
  const asked = isAsked(query) || Object.keys(chosen).length > 0
  const order = sort.value ? { sort: { date: sort.value === 'new' ? 'desc' : 'asc' } } : {}
  const next = await searchFor(pagefind, query, { filters: pagefindFilters(chosen), ...order })
  const counts = await facetCounts(query, chosen, next)
  if (mine !== turn) return
  found = next
  showFacets(counts, chosen)
  list.replaceChildren()
  shown = 0
  if (!asked) {
    status.textContent = words.hint ?? ''
    more.hidden = true
    return
  }
  const n = next.results.length
  status.textContent = n === 0 ? (words.none ?? '') : `${n} ${n === 1 ? words.one : words.many}`
  await show(mine)
  await tellUnknown(query, mine)
}

const isAsked = ({ words: wanted, phrases, without }: Query): boolean =>
  wanted.length + phrases.length + without.length > 0

/** Words that stand on no page are told beside the number of pages. */
async function tellUnknown(query: Query, mine: number): Promise<void> {
  const unknown = await unknownWords(pagefind, termsOf(query))
  if (mine !== turn || unknown.length === 0) return
  status.append(` ${words.unknown} ${unknown.map((w) => `“${w}”`).join(', ')}.`)
}

/** The next results, put on the page at once. */
async function show(mine: number): Promise<void> {
  if (!found) return
  const part = found.results.slice(shown, shown + PAGE)
  const hits = await Promise.all(part.map((r) => r.data()))
  if (mine !== turn) return
  list.append(...hits.map(resultOf))
  shown += part.length
  more.hidden = shown >= found.results.length
}

function resultOf(hit: Hit): HTMLElement {
  const terms = termsOf(parseQuery(field.value))
  const highlight = terms.length ? `?${new URLSearchParams(terms.map((w) => ['highlight', w]))}` : ''
  const item = make('li', 'result')
  const title = make('a', 'result-title', (hit.meta.title ?? hit.url).replace(/([“‘([])\s+/g, '$1'))
  title.href = hit.url + highlight
  const heading = make('h2')
  heading.append(title)
  const facts = [hit.meta.outlet, hit.meta.when, ...(hit.filters.kind ?? [])].filter(Boolean).join(' · ')
  const passages = make('ul')
  if (terms.length)
    for (const { id, words: around } of passagesOf(hit, PASSAGES)) {
      const link = make('a', 'passage')
      link.href = `${hit.url}${highlight}${id ? `#${id}` : ''}`
      around.forEach(({ word, hit: marked }, i) => {
        if (i > 0 && !SPLIT.test(around[i - 1]?.word ?? '')) link.append(' ')
        link.append(marked ? make('mark', '', word) : word)
      })
      const row = make('li')
      row.append(link)
      passages.append(row)
    }
  item.append(make('p', 'result-facts', facts), heading, passages)
  return item
}

/** Counts of a facet leave its own selection out, so that a second value can be added to it. */
async function facetCounts(query: Query, chosen: Selection, all: Found): Promise<Found['filters']> {
  const counts = { ...(all.filters ?? {}) }
  for (const key of Object.keys(chosen)) {
    const { [key]: _, ...others } = chosen
    const without = await searchFor(pagefind, query, { filters: pagefindFilters(others) })
    counts[key] = without.filters[key] ?? {}
  }
  return Object.keys(counts).length ? counts : pagefind.filters()
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

type Selection = Record<string, string[]>

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

const pagefindFilters = (chosen: Selection): Record<string, { any: string[] }> =>
  Object.fromEntries(Object.entries(chosen).map(([key, values]) => [key, { any: values }]))

function readAddress(): void {
  const address = new URLSearchParams(location.search)
  field.value = address.get('q') ?? ''
  sort.value = address.get('sort') ?? ''
  for (const facet of facets) facet.dataset.wanted = address.getAll(facet.dataset.facet ?? '').join('\n')
}

function writeAddress(): void {
  const address = new URLSearchParams()
  if (field.value.trim()) address.set('q', field.value.trim())
  for (const [key, values] of Object.entries(selection())) for (const value of values) address.append(key, value)
  if (sort.value) address.set('sort', sort.value)
  history.replaceState(null, '', `${location.pathname}${address.size ? `?${address}` : ''}`)
}

function moveThroughResults(event: KeyboardEvent): void {
  if (event.key === 'Escape') field.focus()
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [...list.querySelectorAll<HTMLElement>('a')]
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

function make<K extends keyof HTMLElementTagNameMap>(name: K, className = '', text = ''): HTMLElementTagNameMap[K] {
  const made = document.createElement(name)
  if (className) made.className = className
  if (text) made.textContent = text
  return made
}
