/**
 * What a person decided goes over what was found: entries of `corrections.yaml` that speak of entities and speakers are
 * applied here, behind the linking of entities and before every other comparison; all entries get their state.
 */
import type { CorrectionRecord } from '#core/corrections/record.ts'
import type { Correction } from '#core/corrections/types.ts'
import type { Article, Entity, Mention } from '#core/model.ts'
import type { Linker } from '#core/stages.ts'
import { decide } from './decide.ts'
import { type Desk, deskOf, today } from './names.ts'
import { nearest } from './nearest.ts'
import type { Outcome } from './outcome.ts'
import { exchanged, idsIn } from './rename.ts'

export const corrected: Linker = {
  name: 'corrected',
  link({ articles, dossier, knowledge }) {
    const corrections = knowledge.corrections ?? []
    if (!corrections.length) return {}
    const desk = deskOf(articles, dossier.entities)
    const outcomes = decide(desk, corrections)
    const linked = articles.map((article) => settled(desk, desk.articles.get(article.id)!))
    return {
      articles: linked,
      dossier: {
        entities: entitiesOf(desk, linked),
        corrections: corrections.map((c) => recordOf(c, outcomes.get(c.id)!, articles)).sort(inOrder),
      },
    }
  },
}

/** The article with the entities that were joined or rejected exchanged. */
function settled(desk: Desk, article: Article): Article {
  if (!desk.joined.size && !desk.rejected.size) return article
  const changes = [...idsIn(article)].some((id) => desk.joined.has(id) || desk.rejected.has(today(desk, id)))
  if (!changes) return article
  return exchanged(article, (id) => (desk.rejected.has(today(desk, id)) ? null : today(desk, id)))
}

/** Entities by id; those that nothing speaks of any more are gone, those with other mentions have other aliases. */
function entitiesOf({ entities, touched }: Desk, articles: Article[]): Entity[] {
  const spoken = new Set<string>()
  const forms = new Map<string, Map<string, Mention['form']>>([...touched].map((id) => [id, new Map()]))
  for (const article of articles) {
    if (touched.size) for (const id of idsIn(article)) spoken.add(id)
    for (const { start, end, entity, form } of article.mentions) {
      const held = form === 'pronoun' ? undefined : forms.get(entity)
      const text = held && article.text.slice(start, end).replace(/\s+/g, ' ')
      if (text && !held.has(text)) held.set(text, form)
    }
  }
  return [...entities.values()]
    .filter((e) => !touched.has(e.id) || spoken.has(e.id))
    .map((e) => (touched.has(e.id) ? { ...e, aliases: aliasesOf(e, forms.get(e.id)!) } : e))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

const aliasesOf = ({ name }: Entity, forms: Map<string, Mention['form']>): Entity['aliases'] =>
  [...forms].filter(([text]) => text !== name).map(([text, form]) => ({ text, form }))

function recordOf(entry: Correction, outcome: Outcome, articles: Article[]): CorrectionRecord {
  const { id, kind, mark, file, sha256, text, note, line } = entry
  return {
    ...{ id, state: outcome.state, reason: outcome.reason, kind, mark, file, sha256, text },
    decided: inWords(entry),
    ...{ was: outcome.was, note, line, at: outcome.at },
    nearest: outcome.state === 'orphaned' && !outcome.at ? nearest(articles, entry) : null,
  }
}

/** What is decided; whoever is named by a place by the words that stand there. */
const inWords = ({ decided }: Correction): CorrectionRecord['decided'] =>
  Object.fromEntries(Object.entries(decided).map(([k, v]) => [k, v && typeof v === 'object' ? v.text : v]))

const inOrder = (a: CorrectionRecord, b: CorrectionRecord): number => {
  const key = ({ file, at, id }: CorrectionRecord): string =>
    `${file}\0${String(at?.start ?? 1e9).padStart(10, '0')}\0${id}`
  return key(a) < key(b) ? -1 : 1
}
