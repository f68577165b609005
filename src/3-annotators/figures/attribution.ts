/** Who asserts a figure, when it held, and which caveats stand beside it. */
import type { Article, Caveat, Figure, Mention, Span } from '#core/model.ts'
import type { Scene } from './scene.ts'

const CUES = new Set(
  'said says say told reported reports announced stated added confirmed estimates estimated'.split(' '),
)

/** Sorted layers of an article, to be asked by place. */
export interface Surroundings {
  article: Article
  spoken: (Span & { speaker: string | null })[]
}

export function surroundingsOf(article: Article): Surroundings {
  const quotations = article.quotations.filter((q) => q.mode !== 'scare')
  return { article, spoken: [...quotations, ...article.statements].sort((a, b) => a.start - b.start) }
}

/** The speaker of the innermost quotation or statement around the figure; else the source that the sentence names. */
export function assertedBy({ spoken, article }: Surroundings, scene: Scene, figure: Span): string | null {
  const around = overlapping(spoken, figure).filter((s) => s.start <= figure.start && s.end >= figure.end)
  if (around.length)
    return around.sort((a, b) => a.end - a.start - (b.end - b.start)).find((s) => s.speaker)?.speaker ?? null
  const mentions = overlapping(article.mentions, scene)
  return sourceBefore(scene, figure, mentions) ?? sourceAfter(scene, figure, mentions)
}

/** "Gaza’s health ministry said … 8,000": the mention that ends right before a cue, which stands before the figure. */
function sourceBefore({ atoms }: Scene, figure: Span, mentions: Mention[]): string | null {
  const cue = atoms.findIndex((a) => a.start < figure.start && CUES.has(a.lower))
  const before = atoms[cue - 1]
  if (!before) return null
  return mentions.find((m) => m.end === before.end && isSource(m))?.entity ?? null
}

/** "…, according to TASS": the mention behind the cue that follows the figure. */
function sourceAfter({ atoms }: Scene, figure: Span, mentions: Mention[]): string | null {
  const cue = atoms.findIndex(
    (a, i) => a.start >= figure.end && a.lower === 'according' && atoms[i + 1]?.lower === 'to',
  )
  if (cue < 0) return null
  const at = atoms[cue + 2]?.lower === 'the' ? atoms[cue + 3] : atoms[cue + 2]
  return mentions.find((m) => at && m.start <= at.start && m.end > at.start && isSource(m))?.entity ?? null
}

const isSource = (mention: Mention): boolean => /^(?:PER|ORG|GPE)$/.test(mention.type)

/** The day on which the count held: the publication day where it is one day; earlier days only if the key names one. */
export function asOf(article: Article, key: string | null): string | null {
  // "evacuated|…|2023-12-10"
  const day = key && /\|(\d{4}-\d{2}-\d{2})$/.exec(key)
  if (day) return day[1] as string
  const published = article.fields.published
  return published && published.window[0] === published.window[1] ? published.value : null
}

/** Caveats of the sentence, and a verification caveat at the sentence right behind it. */
export function caveatsOf(article: Article, scene: Scene, next: Span | undefined): Figure['caveats'] {
  const own = overlapping(article.caveats, scene)
  const later = next ? overlapping(article.caveats, next).filter((c: Caveat) => c.kind === 'verification') : []
  return [...own, ...later].map(({ start, end }) => ({ start, end }))
}

/** The items of a list sorted by start that touch a span; found by halving, since articles may be long. */
export function overlapping<T extends Span>(items: readonly T[], { start, end }: Span): T[] {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((items[middle] as T).start < end) low = middle + 1
    else high = middle
  }
  // a long quotation may begin far before; look back over a bounded number of items
  return items.slice(Math.max(0, low - 200), low).filter((item) => item.end > start)
}
