/** Making and changing articles as values. */
import type { Article, Dossier, Message, Region, Settings, Span } from './model.ts'
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

/** The layers of marks, and the messages. */
export const LAYERS = [
  'mentions',
  'quotations',
  'statements',
  'dates',
  'figures',
  'caveats',
  'labels',
  'messages',
] as const
const LETTER: Partial<Record<(typeof LAYERS)[number], string>> = { quotations: 'q', statements: 's', figures: 'f' }

/** The most marks of one kind that an article keeps: of five real articles the fullest has one for 35 characters. */
export const MOST_MARKS = 10_000
const MOST_MESSAGES = 1000

/** The article with what an annotator found: sorted by place, bounded, numbered where the layer has ids. */
export function withAnnotations(article: Article, found: Annotations): Article {
  const next = { ...article }
  const told: Message[] = []
  for (const layer of LAYERS) {
    const added = layer === 'messages' ? [...(found.messages ?? []), ...told] : found[layer]
    if (!added?.length) continue
    const all = [...article[layer], ...added].sort((a, b) => a.start - b.start || a.end - b.end)
    const most = layer === 'messages' ? MOST_MESSAGES : MOST_MARKS
    const kept = all.length > most ? all.slice(0, most) : all
    if (kept !== all) (layer === 'messages' ? (kept as Message[]) : told).push(tooMany(layer, most, all[most] as Span))
    const letter = LETTER[layer]
    Object.assign(next, { [layer]: letter ? kept.map((item, i) => ({ ...item, id: `${letter}${i + 1}` })) : kept })
  }
  return next
}

const tooMany = (layer: string, most: number, { start, end }: Span): Message => ({
  start,
  end,
  ruleId: 'marks:too-many',
  severity: 'warning',
  reason: `From here on no more ${layer} are marked: the text has more than ${most}, which no article has. Its words are whole.`,
})
