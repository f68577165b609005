/** The ledger of figures across sources: groups of one count key, pair relations, verdicts. */
import type { Article, FigureGroup } from '#core/model.ts'
import type { Linker } from '#core/stages.ts'
import { withEventDates } from './events.ts'
import { groupOf, type Member } from './group.ts'

export const sameFigure: Linker = {
  name: 'same-figure',
  link: ({ articles, dossier }) => {
    const settled = withEventDates(articles)
    const figureGroups = groupsOf(settled.articles, new Map(dossier.entities.map((e) => [e.id, e.name])))
    return { ...(settled.changed ? { articles: settled.articles } : {}), dossier: { figureGroups } }
  },
}

/** Only figures of the ledger with a known key are held against each other; an unknown key is never compared. */
function groupsOf(articles: readonly Article[], names: ReadonlyMap<string, string>): FigureGroup[] {
  const byKey = new Map<string, Member[]>()
  for (const article of articles)
    for (const figure of article.figures) {
      if (!figure.inLedger || !figure.key || figure.value === null) continue
      const { value, high, comparator, unit } = figure
      const member = {
        value,
        high,
        comparator,
        unit,
        day: figure.asOf ?? article.fields.published?.value ?? null,
        article,
        figure,
      }
      const members = byKey.get(figure.key)
      if (members) members.push(member)
      else byKey.set(figure.key, [member])
    }
  return [...byKey.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, members]) => (members.length > 1 ? (groupOf(key, members, names) ?? []) : []))
}
