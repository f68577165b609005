/** What is known of one source, and how it is known. */
import type { Article, Span } from '#core/model.ts'
import { readRegions, tokens } from '#core/passages.ts'
import { fileName } from '#core/visible.ts'
import { webAddress } from '#core/web-address.ts'
import { plural, t } from '../strings.ts'
import { longDay } from './days.ts'
import type { Evidence, Library } from './library.ts'
import { onceEach } from './once.ts'

export interface Fact {
  key: 'outlet' | 'published' | 'byline' | 'address' | 'original' | 'language' | 'length' | 'file' | 'hash'
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
  const fact = (key: Fact['key'], value: string | null, known?: Known): Fact => ({
    key,
    term: t.facts[key],
    value,
    basis: known?.basis ?? null,
    evidence: known?.evidence?.[0] ? library.evidence(article, known.evidence[0]) : null,
    href: null,
    code: false,
  })
  const facts: Fact[] = [
    fact('outlet', outlet?.value ?? null, outlet),
    fact('published', published ? publishedWords(published) : null, published),
    fact('byline', byline?.value.length ? byline.value.join(', ') : null, byline),
    { ...fact('address', url?.value ?? null, url), href: webAddress(url?.value) },
    ...(original ? [fact('original', original.value, original)] : []),
    fact('language', language?.value ?? null, language),
    fact('length', `${plural(wordCount(article), 'word')}, ${plural(article.source.bytes, 'byte')}`),
    { ...fact('file', fileName(article.source)), code: true },
    { ...fact('hash', article.source.sha256), code: true },
  ]
  return facts
}

/** Words of everything that is read as the article. */
export const wordCount = onceEach((article: Article): number =>
  readRegions(article).reduce(
    (sum, r) => sum + tokens(article.text, r).filter((token) => /[\p{L}\p{N}]/u.test(token.text)).length,
    0,
  ),
)

function publishedWords({ value, window: [first, last] }: NonNullable<Article['fields']['published']>): string {
  if (first === last) return longDay(value)
  return `${longDay(value)} (${t.facts.between} ${longDay(first)} ${t.facts.and} ${longDay(last)})`
}
