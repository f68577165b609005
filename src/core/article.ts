/** Making and changing articles as values. */
import type { Article, Dossier, Region, Settings } from './model.ts'
import { lines, trimmed } from './passages.ts'
import type { Annotations, Knowledge } from './stages.ts'

export const NO_KNOWLEDGE: Knowledge = { entities: [] }

export const DEFAULT_SETTINGS: Settings = { rights: 'full', stateLinked: null, weekStart: 'monday' }

/** An article of which nothing is known but its text; the place to start in tests. */
export function articleOf(text: string, known: Partial<Article> = {}): Article {
  return {
    record: 'article',
    id: 'a',
    source: { path: 'a.txt', sha256: '0'.repeat(64), bytes: text.length, mediaType: 'text/plain' },
    text,
    fields: {},
    settings: DEFAULT_SETTINGS,
    truncated: false,
    hidden: [],
    regions: plainRegions(text),
    mentions: [],
    quotations: [],
    statements: [],
    dates: [],
    figures: [],
    caveats: [],
    labels: [],
    messages: [],
    ...known,
  }
}

/** Every non-blank line as body: no cleaning. */
export function plainRegions(text: string): Region[] {
  return lines(text)
    .map((line) => trimmed(text, line))
    .filter((line) => line.end > line.start)
    .map((line) => ({ ...line, role: 'body' as const, rule: 'plain' }))
}

export const emptyDossier = (title: string): Dossier => ({
  record: 'dossier',
  title,
  entities: [],
  passages: [],
  quotationGroups: [],
  integrity: [],
  figureGroups: [],
  events: [],
  undated: [],
  origins: [],
  coverage: [],
  setAside: [],
  versions: [],
  corrections: [],
})

const LAYERS = ['mentions', 'quotations', 'statements', 'dates', 'figures', 'caveats', 'labels', 'messages'] as const
const LETTER: Partial<Record<(typeof LAYERS)[number], string>> = { quotations: 'q', statements: 's', figures: 'f' }

/** The article with what an annotator found: sorted by place, numbered where the layer has ids. */
export function withAnnotations(article: Article, found: Annotations): Article {
  const next = { ...article }
  for (const layer of LAYERS) {
    const added = found[layer]
    if (!added?.length) continue
    const all = [...article[layer], ...added].sort((a, b) => a.start - b.start || a.end - b.end)
    const letter = LETTER[layer]
    Object.assign(next, { [layer]: letter ? all.map((item, i) => ({ ...item, id: `${letter}${i + 1}` })) : all })
  }
  return next
}
