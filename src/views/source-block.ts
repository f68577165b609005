/** What is known of one source, and how it is known. */
import type { Article, Span } from '#core/model.ts'
import { readRegions, tokens } from '#core/passages.ts'
import { grouped, type t } from '../strings.ts'
import { longDay } from './days.ts'
import type { Evidence, Library } from './library.ts'

export interface Fact {
  term: string
  /** Null = unknown. */
  value: string | null
  /** How it is known; null for what is measured on the file itself. */
  basis: keyof typeof t.basis | null
  /** Where in the file it is written. */
  evidence: Evidence | null
  href: string | null
  code: boolean
}

interface Known {
  basis: keyof typeof t.basis
  evidence?: Span[] | undefined
}

/** The facts of requirement A2, in the order of print. */
export function sourceFacts(library: Library, article: Article): Fact[] {
  const { outlet, published, byline, url, language, original } = article.fields
  const fact = (term: string, value: string | null, known?: Known): Fact => ({
    term,
    value,
    basis: known?.basis ?? null,
    evidence: known?.evidence?.[0] ? library.evidence(article, known.evidence[0]) : null,
    href: null,
    code: false,
  })
  const facts: Fact[] = [
    fact('Outlet', outlet?.value ?? null, outlet),
    fact('Published', published ? publishedWords(published) : null, published),
    fact('Byline', byline?.value.length ? byline.value.join(', ') : null, byline),
    { ...fact('Address', url?.value ?? null, url), href: webAddress(url?.value) },
    ...(original ? [fact('Digest of', original.value, original)] : []),
    fact('Language', language?.value ?? null, language),
    fact('Length', `${grouped(wordCount(article))} words, ${grouped(article.source.bytes)} bytes`),
    { ...fact('File', article.source.path), code: true },
    { ...fact('SHA-256', article.source.sha256), code: true },
  ]
  return facts
}

/** Words of everything that is read as the article. */
export const wordCount = (article: Article): number =>
  readRegions(article).reduce(
    (sum, r) => sum + tokens(article.text, r).filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length,
    0,
  )

/** An address of the web, or null: nothing else becomes a link. */
export const webAddress = (url: string | undefined): string | null =>
  url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).href : null

function publishedWords({ value, window: [first, last] }: NonNullable<Article['fields']['published']>): string {
  if (first === last) return longDay(value)
  return `${longDay(value)} (between ${longDay(first)} and ${longDay(last)})`
}
