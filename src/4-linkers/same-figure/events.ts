/** One event under two keys: "the incursion" of one text is "the October 7 massacre" of another. */
import type { Article } from '#core/model.ts'

// "killed|people|israel|attack 2023-10-07" → its stem, the kind, the date: a day, a month or a year
const EVENT_KEY = /^([^|]*\|[^|]*\|[^|]*\|[a-z]+)(?: (\d{4}(?:-\d{2}){0,2}))?$/
const NO_EVENT = /\|(?:total|now)$/

/**
 * The articles with an undated event in a key given its date, where the dossier knows one such event of that place,
 * and only one. Where it knows several, the undated ones cannot be told apart: they lose their key.
 */
export function withEventDates(articles: readonly Article[]): { articles: Article[]; changed: boolean } {
  const days = daysOf(articles)
  let changed = false
  const next = articles.map((article) => {
    const figures = article.figures.map((figure) => {
      const key = settled(figure.key, days)
      return key === figure.key ? figure : { ...figure, key }
    })
    if (figures.every((figure, i) => figure === article.figures[i])) return article
    changed = true
    return { ...article, figures }
  })
  return { articles: next, changed }
}

/** "israel|attack" → the days of such events; the predicate does not matter, one attack kills and abducts. */
function daysOf(articles: readonly Article[]): Map<string, Set<string>> {
  const days = new Map<string, Set<string>>()
  for (const { key } of articles.flatMap((a) => a.figures)) {
    const [, stem, day] = (key && EVENT_KEY.exec(key)) || []
    if (!stem || !day) continue
    const event = eventOf(stem)
    days.set(event, (days.get(event) ?? new Set()).add(day))
  }
  return days
}

const eventOf = (stem: string): string => stem.split('|').slice(2).join('|')

function settled(key: string | null, days: Map<string, Set<string>>): string | null {
  if (!key || NO_EVENT.test(key)) return key
  const [, stem, day] = EVENT_KEY.exec(key) ?? []
  if (!stem || day) return key
  const [only, ...others] = days.get(eventOf(stem)) ?? []
  if (others.length) return null
  return only ? `${stem} ${only}` : key
}
