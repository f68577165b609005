/** Corrections of who is who: set apart, joined, named, typed, rejected. */
import type { Correction, EntityRef } from '#core/corrections/types.ts'
import type { Article, Entity, Mention, Span } from '#core/model.ts'
import { asciiSlug, sha256 } from '#core/slug.ts'
import { bare, type Desk, entityAt, meant, today } from './names.ts'
import { because, type Outcome } from './outcome.ts'
import { exchanged } from './rename.ts'

/** Where an entry stands, found. */
export interface Standing {
  entry: Correction
  article: Article
  place: Span
}

const at = ({ article, place }: Standing): NonNullable<Outcome['at']> => ({ article: article.id, ...place })

/** A mention, or all of its entity in the file, is given to another entity; who speaks by these words goes with it. */
export function setApart(desk: Desk, standing: Standing): Outcome {
  const { entry, place } = standing
  const article = desk.articles.get(standing.article.id)!
  const mention = article.mentions.find((m) => m.start === place.start && m.end === place.end)
  if (!mention) return because('unmarked', at(standing))
  const from = today(desk, mention.entity)
  const to = orNew(desk, entry.decided.entity!, { home: article, type: entry.decided.type ?? mention.type })
  if ('problem' in to) return because(to.problem, at(standing))
  if (to.id === from) return because('same', at(standing))
  const moves = (m: Mention): boolean => (entry.scope === 'file' ? m.entity === mention.entity : m === mention)
  const moved: Article = {
    ...article,
    mentions: article.mentions.map((m) =>
      moves(m) ? { ...m, entity: to.id, rule: 'corrected', corrected: entry.id } : m,
    ),
  }
  const next =
    entry.scope === 'file'
      ? exchanged(moved, (id) => (id === mention.entity ? to.id : id))
      : spoken(moved, mention, to.id)
  desk.articles.set(article.id, next)
  desk.touched.add(from).add(to.id)
  return because('applied', at(standing), { entity: desk.entities.get(from)?.name ?? from })
}

/** Quotations and statements whose speaker is named by exactly these words. */
function spoken(article: Article, mention: Mention, to: string): Article {
  const follow = <T extends { speaker: string | null; speakerText: Span | null }>(said: T): T =>
    said.speaker === mention.entity && said.speakerText?.start === mention.start && said.speakerText.end === mention.end
      ? { ...said, speaker: to }
      : said
  return { ...article, quotations: article.quotations.map(follow), statements: article.statements.map(follow) }
}

/** Two entities become one, under the name of the second. */
export function join(desk: Desk, standing: Standing): Outcome {
  const from = entityAt(desk, standing.entry)
  if (!from) return because('unmarked', at(standing))
  const to = meant(desk, standing.entry.decided.sameAs!, { home: standing.article, not: from })
  const own = desk.entities.get(from)!
  if ('problem' in to) {
    const isOwn = typeof standing.entry.decided.sameAs === 'string' && bears(own, standing.entry.decided.sameAs)
    return because(to.problem === 'unknown' && isOwn ? 'same' : to.problem, at(standing))
  }
  if (to.id === from) return because('same', at(standing))
  const other = desk.entities.get(to.id)!
  desk.joined.set(from, to.id)
  desk.entities.delete(from)
  desk.entities.set(to.id, {
    ...other,
    named: other.named || own.named,
    wikidata: other.wikidata ?? own.wikidata,
    aliases: [...other.aliases, { text: own.name, form: 'name' }, ...own.aliases],
    reasons: [...new Set([...other.reasons, ...own.reasons, DECIDED])].sort(),
  })
  desk.touched.add(to.id)
  return because('applied', at(standing), { entity: own.name })
}

const bears = (entity: Entity, name: string): boolean =>
  [entity.name, ...entity.aliases.map((a) => a.text)].some((text) => bare(text) === bare(name))

const DECIDED = 'a correction'

/** Name, type and rejection of an entity, of all entries that speak of it; contrary ones leave each other out. */
export function describe(desk: Desk, id: string, standings: Standing[]): Map<string, Outcome> {
  const entity = desk.entities.get(id)!
  const decisions = standings.map((s) => ({ standing: s, ...s.entry.decided }))
  const differ = (key: 'name' | 'type' | 'reject'): boolean => new Set(decisions.flatMap((d) => d[key] ?? [])).size > 1
  const rejected = decisions.filter((d) => d.reject).length
  const contrary = (d: (typeof decisions)[number]): boolean =>
    (rejected > 0 && rejected < decisions.length) ||
    (d.name !== undefined && differ('name')) ||
    (d.type !== undefined && differ('type'))
  const outcomes = new Map<string, Outcome>()
  for (const d of decisions) {
    const { entry } = d.standing
    if (contrary(d)) outcomes.set(entry.id, because('contrary', at(d.standing)))
    else outcomes.set(entry.id, decided(desk, entity, d.standing))
  }
  return outcomes
}

function decided(desk: Desk, before: Entity, standing: Standing): Outcome {
  const { name, type, reject } = standing.entry.decided
  const was = { entity: before.name, type: before.type }
  if (reject) {
    desk.rejected.add(before.id)
    desk.entities.delete(before.id)
    return because('applied', at(standing), was)
  }
  const entity = desk.entities.get(before.id)!
  if ((!name || name === entity.name) && (!type || type === entity.type)) return because('same', at(standing))
  desk.entities.set(entity.id, {
    ...entity,
    name: name ?? entity.name,
    type: type ?? entity.type,
    named: true,
    aliases: [...entity.aliases, { text: entity.name, form: 'name' }],
  })
  if (name) desk.names.set(bare(name), (desk.names.get(bare(name)) ?? new Set()).add(entity.id))
  desk.touched.add(entity.id)
  return because('applied', at(standing), was)
}

/** The entity that is meant; one of that name is made where nobody bears it. */
export function orNew(
  desk: Desk,
  ref: EntityRef,
  { home, type }: { home: Article; type: Entity['type'] },
): ReturnType<typeof meant> {
  const found = meant(desk, ref, { home })
  if (!('problem' in found) || found.problem !== 'unknown' || typeof ref !== 'string') return found
  const id = freeId(desk, ref)
  desk.entities.set(id, { id, name: ref, type, aliases: [], wikidata: null, named: true, reasons: [DECIDED] })
  desk.names.set(bare(ref), new Set([id]))
  return { id }
}

function freeId({ entities, joined }: Desk, name: string): string {
  const slug = asciiSlug(name) || `entity-${sha256(name).slice(0, 8)}`
  const taken = (id: string): boolean => entities.has(id) || joined.has(id)
  if (!taken(slug)) return slug
  let n = 2
  while (taken(`${slug}-${n}`)) n++
  return `${slug}-${n}`
}
