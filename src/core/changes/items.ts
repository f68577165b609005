/** Items of one file in two dossiers: which are the same, and what of them changed. */
import type { Article, Dossier, Figure, Quotation, Span, Statement } from '../model.ts'
import { oneLine, seenParts } from '../visible.ts'
import type { Change } from './index.ts'

type Item = (Quotation | Statement | Figure) & Span
type Layer = 'quotations' | 'statements' | 'figures'

export interface Match {
  old: Article
  now: Article
  changes: Change[]
  /** Newer id of an earlier quotation. */
  quotations: Map<string, string>
  open: boolean
}

interface Side {
  article: Article
  nameOf: (id: string | null) => string | null
}

/** Words of a source that a change may show; they are too few for any rights to forbid, `link` aside. */
export const MOST_WORDS = 8

const KIND = { quotations: 'quotation', statements: 'statement', figures: 'figure' } as const

/** The items of a file, earlier and newer, held against each other. */
export function matchOf(old: Article, now: Article, dossiers: [Dossier, Dossier]): Match {
  const match: Match = { old, now, changes: [], quotations: new Map(), open: false }
  const same = old.source.sha256 === now.source.sha256
  // a published record of a restricted source has no text
  if (!same && !(old.text && now.text)) return { ...match, open: true }
  const sides: [Side, Side] = [side(old, dossiers[0]), side(now, dossiers[1])]
  for (const layer of ['quotations', 'statements', 'figures'] as const) {
    const [before, after] = [old, now].map((article) => keyed(article, layer, same)) as [
      Map<string, Item>,
      Map<string, Item>,
    ]
    const gone = [...before].filter(([key]) => !after.has(key)).map(([, item]) => item)
    const come = [...after].filter(([key]) => !before.has(key)).map(([, item]) => item)
    if (layer === 'figures') match.changes.push(...revalued(gone, come, sides))
    for (const [key, item] of before) {
      const other = after.get(key)
      if (!other) continue
      if (layer === 'quotations') match.quotations.set(item.id, other.id)
      match.changes.push(...fieldChanges(layer, [item, other], sides))
    }
    match.changes.push(
      ...gone.map((item) => change(layer, 'removed', { item, side: sides[0], now })),
      ...come.map((item) => change(layer, 'added', { item, side: sides[1], now })),
    )
  }
  return match
}

function side(article: Article, dossier: Dossier): Side {
  const names = new Map(dossier.entities.map((e) => [e.id, e.name]))
  return { article, nameOf: (id) => (id === null ? null : (names.get(id) ?? id)) }
}

/** Items by a key that holds in both dossiers: the place in a file that is the same, else the words and their ordinal. */
function keyed(article: Article, layer: Layer, same: boolean): Map<string, Item> {
  const items: Item[] = layer === 'figures' ? article.figures.filter((f) => f.inLedger) : article[layer]
  const found = new Map<string, Item>()
  const seen = new Map<string, number>()
  for (const item of items) {
    const place = same ? `${item.start}–${item.end}` : wordsOf(article, item).toLowerCase()
    const n = (seen.get(place) ?? 0) + 1
    seen.set(place, n)
    found.set(`${place} #${n}`, item)
  }
  return found
}

const wordsOf = ({ text, hidden }: Article, span: Span): string =>
  oneLine(
    seenParts(hidden, span)
      .map(({ start, end }) => text.slice(start, end))
      .join(''),
  )

/** First words of a place, as few as any rights but `link` allow. */
export function labelOf(article: Article, span: Span): string {
  if (article.settings.rights === 'link') return ''
  const words = wordsOf(article, span).split(' ')
  return words.length > MOST_WORDS ? `${words.slice(0, MOST_WORDS).join(' ')} …` : words.join(' ')
}

function change(
  layer: Layer,
  how: Change['how'],
  { item, side, now }: { item: Item; side: Side; now: Article },
  field: Pick<Change, 'what' | 'before' | 'after'> = { what: null, before: null, after: null },
): Change {
  const place = side.article === now ? { article: now.id, start: item.start, end: item.end } : null
  // what was removed is bound by the rights of today too
  const label = now.settings.rights === 'link' ? '' : labelOf(side.article, item)
  return { kind: KIND[layer], how, file: now.source.path, label, ...field, place }
}

function fieldChanges(layer: Layer, [a, b]: [Item, Item], [old, now]: [Side, Side]): Change[] {
  const differs = (what: NonNullable<Change['what']>, before: string | null, after: string | null): Change[] =>
    before === after
      ? []
      : [change(layer, 'changed', { item: b, side: now, now: now.article }, { what, before, after })]
  if ('value' in a && 'value' in b)
    return [
      ...differs('value', printed(a), printed(b)),
      ...differs('as-of', a.asOf, b.asOf),
      ...differs('asserter', old.nameOf(a.assertedBy), now.nameOf(b.assertedBy)),
    ]
  if ('speaker' in a && 'speaker' in b) return differs('speaker', old.nameOf(a.speaker), now.nameOf(b.speaker))
  return []
}

/** Figures of one count key that came and went: the file gives another value. They leave both lists. */
function revalued(gone: Item[], come: Item[], [, now]: [Side, Side]): Change[] {
  return gone.filter(isFigure).flatMap((a) => {
    const rivals = (all: Item[]): Figure[] => all.filter(isFigure).filter((f) => a.key !== null && f.key === a.key)
    const [b] = rivals(come)
    if (!b || rivals(gone).length > 1 || rivals(come).length > 1) return []
    gone.splice(gone.indexOf(a), 1)
    come.splice(come.indexOf(b), 1)
    const field = { what: 'value' as const, before: printed(a), after: printed(b) }
    return [change('figures', 'changed', { item: b, side: now, now: now.article }, field)]
  })
}

const isFigure = (item: Item): item is Figure => 'value' in item

/** `over 1400`, `27–30 ton`. */
const printed = ({ comparator, value, high, unit }: Figure): string =>
  [comparator === 'eq' ? '' : comparator, high === null ? value : `${value}–${high}`, unit].filter(Boolean).join(' ')
