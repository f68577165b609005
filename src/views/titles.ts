/** The small search of a site that is read from disk: titles, leads and names, bounded. */
import { t } from '../strings.ts'
import { briefingPath } from './address.ts'
import { titleOf } from './briefing.ts'
import { shortDay } from './days.ts'
import { entityRows } from './entities.ts'
import { keyPoints } from './key-points.ts'
import type { Library } from './library.ts'

/** Path, title, what it is, and the lead, if any. */
export type Title = [path: string, title: string, facts: string, lead?: string]

/** Characters of a lead, and of all leads together; names beyond the most mentioned are left out. */
const MOST = { lead: 180, leads: 200_000, names: 3000 }

export function titlesOf(library: Library): Title[] {
  let left = MOST.leads
  const briefings = library.articles.map((article): Title => {
    const { outlet, published } = article.fields
    const lead = (keyPoints(library, article)[0]?.words ?? '').slice(0, MOST.lead)
    left -= lead.length
    const title: Title = [
      `${briefingPath(article.id)}index.html`,
      titleOf(article),
      [outlet?.value ?? t.unknownOutlet, published ? shortDay(published.value) : t.undated].join(', '),
    ]
    return lead && left > 0 ? [title[0], title[1], title[2], lead] : title
  })
  const names = entityRows(library)
    .filter((row) => row.named)
    .slice(0, MOST.names)
    .map((row): Title => [`${row.path}index.html`, row.name, t.type[row.type]])
  return [...briefings, ...names]
}
