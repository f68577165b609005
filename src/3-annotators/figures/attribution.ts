/** Who asserts a figure, when it held, and which caveats stand beside it. */
import type { Article, Caveat, Figure, Mention, Span } from '#core/model.ts'
import { type Atom, wordAt } from './atoms.ts'
import { touching } from './near.ts'
import type { Scene } from './scene.ts'
import { signsOf } from './signs.ts'

/** Caveats of a sentence count when they are no farther from the figure than this (UTF-16 units). */
const BESIDE = 400
const REACH = 40

/** Quotations and statements in one list, sorted by start. */
export type Spoken = Span & { speaker: string | null }

export function spokenIn(article: Article): Spoken[] {
  const quotations = article.quotations.filter((q) => q.mode !== 'scare')
  return [...quotations, ...article.statements].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The speaker of the innermost quotation or statement around the figure; else the source that the sentence names. */
export function assertedBy(spoken: readonly Spoken[], scene: Scene, figure: Span): string | null {
  const around = touching(spoken, figure).filter((s) => s.start <= figure.start && s.end >= figure.end)
  if (!around.length) return sourceBefore(scene, figure) ?? sourceAfter(scene)
  return around.sort((a, b) => a.end - a.start - (b.end - b.start)).find((s) => s.speaker)?.speaker ?? null
}

/** "Gaza’s health ministry said … 8,000": the mention that ends right before the cue before the figure. */
function sourceBefore({ article, atoms, finding }: Scene, figure: Span): string | null {
  const { cue } = signsOf(atoms)
  const start = finding.quantity.from - 1
  for (let at = cue[start] ?? 0; at > Math.max(0, start - REACH); at = cue[at - 1] ?? 0) {
    const before = atoms[at - 1]
    if (before && before.start < figure.start) return sourceAt(article, before)
  }
  return null
}

/** "…, according to TASS": the mention behind the words that follow the figure. */
function sourceAfter({ article, atoms, finding }: Scene): string | null {
  const start = finding.quantity.to
  const at = signsOf(atoms).according[start] ?? atoms.length
  if (at >= start + REACH || at >= atoms.length) return null
  const named = atoms[wordAt(atoms, at + 2) === 'the' ? at + 3 : at + 2]
  return named ? sourceAt(article, named) : null
}

function sourceAt(article: Article, { start, end }: Atom): string | null {
  const mention = touching(article.mentions, { start, end }).find((m: Mention) => /^(?:PER|ORG|GPE)$/.test(m.type))
  return mention?.entity ?? null
}

/**
 * The day on which the count held: the day that its key names; the day of saying ("said Saturday", "as of Monday");
 * else the publication day where it is one day. The date of an event ("attack 2023-10-07") is not when it was counted.
 */
export function asOf(scene: Scene, key: string | null): string | null {
  // "evacuated|…|2023-12-10"
  const day = key && /\|(\d{4}-\d{2}-\d{2})$/.exec(key)
  const published = scene.article.fields.published
  const printed = published && published.window[0] === published.window[1] ? published.value : null
  return day ? (day[1] as string) : (dayOfSaying(scene) ?? printed)
}

function dayOfSaying(scene: Scene): string | null {
  const { atoms, finding } = scene
  const { from, to } = finding.quantity
  const { saying, comma, asOf: ahead } = signsOf(atoms)
  // "he said Friday, days after a blast that killed …": behind a comma others than the speaker may count
  const first = Math.max(0, from - REACH, (comma[from - 1] ?? -1) + 1)
  const said = saying[from - 1] ?? -1
  if (said >= first) return dayAt(scene, said + 1) ?? dayAt(scene, said + 2)
  const at = ahead[to] ?? atoms.length
  return at < Math.min(to + REACH, atoms.length) ? dayAt(scene, at + 1) : null
}

function dayAt({ article, atoms }: Scene, at: number): string | null {
  const atom = atoms[at]
  const mark = atom && touching(article.dates, atom).find((d) => d.resolved && d.type === 'DATE')
  return mark && /^\d{4}-\d{2}-\d{2}$/.test(mark.value ?? '') ? mark.value : null
}

/** Caveats of the sentence beside the figure, and a verification caveat in the sentence right behind it. */
export function caveatsOf(scene: Scene, figure: Span, next: Span | undefined): Figure['caveats'] {
  const { article } = scene
  const beside = { start: Math.max(scene.start, figure.start - BESIDE), end: Math.min(scene.end, figure.end + BESIDE) }
  const after = next && { start: next.start, end: Math.min(next.end, next.start + BESIDE) }
  const later = after ? touching(article.caveats, after).filter((c: Caveat) => c.kind === 'verification') : []
  return [...touching(article.caveats, beside), ...later].map(({ start, end }) => ({ start, end }))
}
