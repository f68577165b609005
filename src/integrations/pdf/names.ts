/** The index of names: which pages of the briefings each name stands on. */
import type { Entity } from '#core/model.ts'
import { t } from '../../strings.ts'
import { mentionAnchor } from '../../views/address.ts'
import { nameSpoken, type Spoken } from '../../views/language.ts'
import { type Library, order } from '../../views/library.ts'

export interface IndexedName {
  /** Id of its line in the index. */
  id: string
  name: string
  spoken?: Spoken
  /** Ids of its places in the volume, in order. */
  places: string[]
}

export interface NameGroup {
  title: string
  names: IndexedName[]
}

/** One number of an index: a page, or pages in a row. It leads to the first place on them. */
export interface PageRun {
  from: number
  to: number
  place: string
}

const KINDS = [
  { title: t.types.PER, types: ['PER'] },
  { title: t.types.ORG, types: ['ORG'] },
  { title: t.paper.places, types: ['GPE', 'LOC', 'FAC'] },
  { title: t.paper.otherNames, types: ['NORP', 'EVENT', 'WORK', 'MISC'] },
]

/** Id of a name's line in the index. */
export const nameLine = (entity: string): string => `name.${entity}`

/** `holds` says whether the volume has a place; `keys` gives the key of an article's part. */
export function indexOfNames(library: Library, keys: Map<string, string>, holds: (id: string) => boolean): NameGroup[] {
  const { articles, dossier } = library
  const places = new Map<string, string[]>()
  for (const article of articles)
    for (const { entity, form, start } of article.mentions) {
      const place = `${keys.get(article.id)}.${mentionAnchor(start)}`
      if (form !== 'pronoun' && holds(place)) places.set(entity, [...(places.get(entity) ?? []), place])
    }
  return KINDS.map(({ title, types }) => ({
    title,
    names: dossier.entities
      .filter((e) => e.named && types.includes(e.type) && places.has(e.id))
      .map((e) => ({
        id: nameLine(e.id),
        name: filedName(e),
        spoken: nameSpoken(library, e.id),
        places: places.get(e.id) as string[],
      }))
      .sort((a, b) => order(sortKey(a.name), sortKey(b.name)) || order(a.id, b.id)),
  })).filter((group) => group.names.length)
}

/**
 * A person stands under the part of the name that the sources use alone: "Oduya, Maria" where a file says "Oduya".
 * Without such a file the name stays as it is, since which part is the family name differs from place to place.
 */
export function filedName({ name, type, aliases }: Pick<Entity, 'name' | 'type' | 'aliases'>): string {
  if (type !== 'PER') return name
  const words = name.split(' ')
  for (let i = 1; i < words.length; i++) {
    const family = words.slice(i).join(' ')
    if (aliases.some((a) => a.text === family)) return `${family}, ${words.slice(0, i).join(' ')}`
  }
  return name
}

/** Letters alone, without case or accents: `Ö` files as `o`, `bin Salman` as `bin salman`. */
const sortKey = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N} ]/gu, '')

/** Pages of the places in order, pages in a row joined from three on, as indexes do: 4, 5, 7–9. */
export function pageRuns(places: string[], pages: Map<string, number>): PageRun[] {
  const first = new Map<number, string>()
  for (const place of places) {
    const page = pages.get(place)
    if (page !== undefined && !first.has(page)) first.set(page, place)
  }
  const runs: PageRun[] = []
  for (const [page, place] of [...first].sort(([a], [b]) => a - b)) {
    const last = runs.at(-1)
    if (last && last.to === page - 1) last.to = page
    else runs.push({ from: page, to: page, place })
  }
  return runs.flatMap((run) =>
    run.to === run.from + 1
      ? [
          { ...run, to: run.from },
          { from: run.to, to: run.to, place: first.get(run.to) as string },
        ]
      : [run],
  )
}
