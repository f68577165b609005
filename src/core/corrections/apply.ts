/** Corrections of one article's marks, as soon as the marks are made, so that what builds on them follows. */
import type { Article, Mention, Region, Span } from '../model.ts'
import { placeOf } from './anchor.ts'
import { datedAs } from './dates.ts'
import type { Corrected } from './record.ts'
import type { Correction, Decided, MarkKind } from './types.ts'

export const LAYER = {
  mention: 'mentions',
  quotation: 'quotations',
  statement: 'statements',
  date: 'dates',
  figure: 'figures',
  caveat: 'caveats',
  label: 'labels',
  line: 'regions',
} as const satisfies Record<MarkKind, keyof Article>

type Layer = (typeof LAYER)[MarkKind]
type Item = Article[Layer][number]
type Was = Corrected['was']
/** What an entry makes of one mark: the mark as it is now (null = rejected), and what it said before. */
interface Change {
  now: Item | null
  was: Was
  attribution?: Corrected['attribution']
}

/** The entries that may be applied to a file: exactly these bytes at this path, and no other entry against them. */
export const entriesFor = (corrections: Correction[], { path, sha256 }: Article['source']): Correction[] =>
  corrections.filter((c) => c.file === path && c.sha256 === sha256 && !c.conflicting && !c.repeated)

/**
 * The article with the entries applied that speak of these layers and were not applied yet. What they did is kept in
 * `corrections`. Speakers get an id of their own, which the linking settles by name.
 */
export function correct(article: Article, entries: Correction[], layers: readonly string[]): Article {
  let next = article
  for (const entry of entries) {
    const layer = entry.kind === 'entity' ? null : LAYER[entry.kind]
    if (!layer || !layers.includes(layer) || next.corrections?.some((c) => c.id === entry.id)) continue
    const place = placeOf(article.text, entry)
    if (place) next = applied(next, entry, { layer, place })
  }
  return next
}

function applied(article: Article, entry: Correction, { layer, place }: { layer: Layer; place: Span }): Article {
  const items: Item[] = article[layer]
  const stands = items.filter((item) => item.start === place.start && item.end === place.end)
  const meant = entry.scope === 'file' ? ofSameEntity(article, stands as Mention[]) : new Set(stands)
  const changes = new Map([...meant].map((item) => [item, change(item, entry)]))
  const made = [...changes.values()].find((c) => c !== null)
  if (!stands.length || !(made || isRedundant(entry.decided))) return article
  const done: Corrected = made
    ? {
        ...place,
        id: entry.id,
        state: 'applied',
        was: made.was,
        ...(made.attribution && { attribution: made.attribution }),
      }
    : { ...place, id: entry.id, state: 'redundant', was: {} }
  const kept = items.flatMap((item) => {
    const changed = changes.get(item)
    return changed ? (changed.now ?? []) : item
  })
  return { ...article, [layer]: kept, corrections: [...(article.corrections ?? []), done] }
}

/** Whose entity is decided by name is settled when the names of all files are known. */
const isRedundant = (decided: Decided): boolean => decided.entity === undefined

const ofSameEntity = (article: Article, stands: Mention[]): Set<Item> => {
  const ids = new Set(stands.map((m) => m.entity))
  return new Set(article.mentions.filter((m) => ids.has(m.entity)))
}

/** Null where the mark says so already. */
function change(item: Item, { id, decided, kind }: Correction): Change | null {
  if (decided.reject) return { now: null, was: saying(item) }
  if (decided.speaker !== undefined && 'speakerText' in item) return speakerChange(item, id, decided.speaker === null)
  const wanted = wantedOf(item, decided, kind)
  const different = Object.entries(wanted).filter(([key, value]) => item[key as keyof Item] !== value)
  if (!different.some(([key]) => key in decided)) return null
  const was = Object.fromEntries(
    different.filter(([key]) => key in decided).map(([key]) => [key, item[key as keyof Item] ?? null]),
  ) as Was
  return { now: { ...item, ...wanted, rule: 'corrected', corrected: id } as Item, was }
}

function wantedOf(item: Item, { role, type, value, key, counted }: Decided, kind: Correction['kind']): Partial<Item> {
  if (kind === 'line') return { role } as Partial<Region>
  if (kind === 'date' && value !== undefined) return datedAs(value as string | null) as Partial<Item>
  if (kind === 'mention') return (type ? { type } : {}) as Partial<Item>
  if (kind !== 'figure' || !('comparator' in item)) return {}
  return {
    ...(value !== undefined && { value: value as number | null, high: null }),
    ...(key !== undefined && { key, inLedger: item.inLedger || key !== null }),
    ...(counted !== undefined && { counted }),
  } as Partial<Item>
}

function speakerChange(item: Extract<Item, { speakerText: Span | null }>, id: string, nobody: boolean): Change | null {
  if (nobody && item.speaker === null) return null
  const { speaker, speakerText, rule } = item
  return {
    now: { ...item, speaker: nobody ? null : `corrected-${id}`, speakerText: null, rule: 'corrected', corrected: id },
    was: { speaker },
    attribution: { speakerText, rule },
  }
}

/** What a mark said that is no more. */
function saying(item: Item): Was {
  if ('speakerText' in item) return { speaker: item.speaker }
  if ('entity' in item) return { entity: item.entity, type: item.type }
  if ('precision' in item) return { value: item.value }
  if ('comparator' in item) return { value: item.value, key: item.key }
  return {}
}
