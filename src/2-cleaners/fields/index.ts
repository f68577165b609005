/**
 * What is known of the article as a whole. A field that a person supplied or that the file states stays; the others
 * are read from the regions (*stated*) or concluded from evidence (*inferred*); what neither gives stays unknown.
 */
import type { Article, Fields, Region, Role } from '#core/model.ts'
import type { Cleaner } from '#core/stages.ts'
import { seenParts } from '#core/visible.ts'
import { byline } from './byline.ts'
import { languageOf } from './language.ts'
import { outlet } from './outlet.ts'
import { published } from './published.ts'

type Words = NonNullable<Fields['title']>

export const fields: Cleaner = {
  name: 'fields',
  clean(article) {
    const found: Fields = {
      title: wordsOf(article, 'title'),
      kicker: wordsOf(article, 'kicker'),
      dek: wordsOf(article, 'dek'),
      byline: byline(article),
      outlet: outlet(article),
      url: url(article),
      language: language(article),
      published: published(article),
    }
    const known = Object.entries(found).filter(([, value]) => value !== undefined)
    return { ...article, fields: { ...Object.fromEntries(known), ...article.fields } }
  },
}

/** The first region of a role, in its own words without markup. */
function wordsOf(article: Article, role: Role): Words | undefined {
  const region = article.regions.find((r) => r.role === role)
  const value = region && visible(article, region)
  return value ? { value, basis: 'stated', evidence: [{ start: region.start, end: region.end }] } : undefined
}

function visible({ text, hidden }: Article, region: Region): string {
  const seen = seenParts(hidden, region).map(({ start, end }) => text.slice(start, end))
  return seen
    .join('')
    .replace(/\s*[\r\n]\s*/g, ' ')
    .trim()
}

// "https://example.org/a/b" "Source: https://example.org/a" "URL: https://example.org"
const ADDRESS_LINE = /^(?:(?:source|url|link|original|permalink|read at)\W{1,3})?(https?:\/\/[^\s<>"]{4,500})$/iu

/** An address that stands alone in the head or the end of the page. */
function url({ text, regions }: Article): Words | undefined {
  const edges = regions.length > 12 ? [...regions.slice(0, 6), ...regions.slice(-6)] : regions
  for (const { start, end } of edges) {
    const line = end - start < 600 ? text.slice(start, end) : ''
    const value = ADDRESS_LINE.exec(line)?.[1]
    if (value && URL.canParse(value)) return { value, basis: 'inferred', evidence: [{ start, end }] }
  }
  return
}

function language({ text, regions }: Article): Words | undefined {
  const body = regions.filter((r) => r.role === 'body').slice(0, 40)
  const value = languageOf(body.map(({ start, end }) => text.slice(start, Math.min(end, start + 20_000))).join('\n'))
  return value ? { value, basis: 'inferred' } : undefined
}
