/** Quotations and reported statements with who uttered them, as every page shows them. */
import type { Article, Quotation, Span, Statement } from '#core/model.ts'
import { t } from '../strings.ts'
import { type Evidence, type Library, wordsOf } from './library.ts'
import { onceEach } from './once.ts'

/** A name that may have a page of its own. */
export interface Named {
  /** Of an entity; an outlet has none. */
  id?: string
  name: string
  path: string | null
}

export interface Utterance {
  kind: 'quotation' | 'statement'
  id: string
  mode: Quotation['mode'] | Statement['mode']
  /** Null = not established. */
  speaker: (Named & { id: string }) | null
  /** The words that name the speaker at this place, where they differ from the name. */
  as: string | null
  cue: string | null
  /** From the speaker over every carrier to the outlet of this file. */
  chain: Named[]
  rule: string
  evidence: Evidence
  /** What a page shows: the words themselves, of a report with the verb right before it ("called for aid"). */
  shown: Evidence
}

/** Quotations and statements of an article in order of place; words in mere scare quotes are left out. */
export const utterancesOf = (library: Library, article: Article): readonly Utterance[] => known(library)(article)

const known = onceEach((library: Library) => onceEach((article: Article) => utterancesIn(library, article)))

function utterancesIn(library: Library, article: Article): readonly Utterance[] {
  const quotations = article.quotations
    .filter((q) => q.mode !== 'scare')
    .map((q) => utterance(library, article, q, 'quotation'))
  const statements = article.statements.map((s) => utterance(library, article, s, 'statement'))
  return [...quotations, ...statements].sort((a, b) => a.evidence.start - b.evidence.start)
}

/** An entity by id, with the address of its page. */
export function named(library: Library, id: string): Named & { id: string } {
  const entity = library.entity(id)
  return { id, name: entity?.name ?? id, path: library.entityPath(id) }
}

function utterance(
  library: Library,
  article: Article,
  item: Quotation | Statement,
  kind: Utterance['kind'],
): Utterance {
  const speaker = item.speaker ? named(library, item.speaker) : null
  const as = words(article, item.speakerText)
  return {
    kind,
    id: item.id,
    mode: item.mode,
    speaker,
    as: speaker && as && as !== speaker.name ? as : null,
    cue: words(article, item.cue),
    chain: speaker ? [speaker, ...carriersOf(library, article, item.via), outletOf(article)] : [],
    rule: item.rule,
    evidence: library.evidence(article, item, item.id),
    shown: library.evidence(article, kind === 'statement' ? withCue(item) : item, item.id),
  }
}

/** Most characters from the verb to what it reports: room for a hearer, none for another clause. */
const NEAR = 48

/** "aid to the town" reads as what was said only behind "called for". */
const withCue = ({ start, end, cue }: Quotation | Statement): Span =>
  cue && cue.end <= start && start - cue.end <= NEAR ? { start: cue.start, end } : { start, end }

/** The carriers between speaker and outlet; "told The Daily" in The Daily names the outlet itself. */
const carriersOf = (library: Library, article: Article, via: string[]): Named[] =>
  via.map((id) => named(library, id)).filter((n) => bare(n.name) !== bare(outletOf(article).name))

const bare = (name: string): string => name.toLowerCase().replace(/^the\s+/, '')

const outletOf = (article: Article): Named => ({ name: article.fields.outlet?.value ?? t.thisOutlet, path: null })

const words = (article: Article, span: Span | null): string | null => {
  if (!span || article.settings.rights === 'link') return null
  return wordsOf(article, span) || null
}
