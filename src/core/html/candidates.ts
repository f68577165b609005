/** Every place of a page that may state a field, the most trusted first. */
import type { Block } from './blocks.ts'
import type { LinkedArticle } from './json-ld.ts'
import { unveiled } from './sift.ts'
import type { Stated } from './stated.ts'
import { attributeOf, type Element, elementsIn, lineOf, tagOf, wordsIn } from './tree.ts'

export interface Candidate {
  value: string
  /** The place in words: `meta og:title, line 7`. */
  from: string
}

export interface Sources {
  stated: Stated
  linked: LinkedArticle[]
  /** Blocks of the page that anybody sees. */
  blocks: Block[]
  /** Words of elements that are marked as a part of the article: `rel=author`, `itemprop=datePublished`, `time`. */
  marked: Marked
}

export interface Marked {
  authors: Candidate[]
  published: Candidate[]
  modified: Candidate[]
}

const TITLES = ['og:title', 'twitter:title', 'parsely-title', 'sailthru.title', 'dc.title', 'dcterms.title', 'headline']
const AUTHORS =
  'author article:author parsely-author sailthru.author dc.creator dcterms.creator byl cxenseparse:author authors article:author_name article.author citation_author og:article:author og:author dable:author twitter:data1'.split(
    ' ',
  )
const PUBLISHED =
  'article:published_time og:published_time og:article:published_time article:published datepublished parsely-pub-date sailthru.date date pubdate publishdate publish-date publish_date dc.date dc.date.issued dcterms.created dcterms.date dcterms.issued article.published ptime cxenseparse:recs:publishtime cxenseparse:publishtime originalpublicationdate article:publication_date article_date_original citation_date citation_publication_date citation_online_date release_date published_at published_time pubdate_iso displaydate'.split(
    ' ',
  )
const MODIFIED =
  'article:modified_time og:updated_time article:updated_time datemodified last-modified lastmod dcterms.modified dc.date.modified article.updated'.split(
    ' ',
  )
const OUTLETS =
  'og:site_name application-name dc.publisher dcterms.publisher cre publisher apple-mobile-web-app-title'.split(' ')
const ADDRESSES = ['og:url', 'parsely-link', 'twitter:url']
const LANGUAGES = ['content-language', 'og:locale', 'dc.language', 'inlanguage', 'language']

const metas = ({ stated }: Sources, names: string[]): Candidate[] =>
  names.flatMap((name) =>
    (stated.metas.get(name) ?? []).map(({ value, line }) => ({ value, from: `meta ${name}, line ${line}` })),
  )

const linkedOf = ({ linked }: Sources, key: 'headline' | 'published' | 'modified' | 'publisher' | 'url' | 'language') =>
  linked.flatMap((article) => {
    const value = article[key]
    return value ? [{ value, from: `linked data, line ${article.line}` }] : []
  })

const single = (name: string, stated: { value: string; line: number } | undefined): Candidate[] =>
  stated ? [{ value: stated.value, from: `${name}, line ${stated.line}` }] : []

export const titles = (s: Sources): Candidate[] => [
  ...headings(s),
  ...metas(s, TITLES),
  ...linkedOf(s, 'headline'),
  ...single('title', s.stated.title),
]
export const bylines = (s: Sources): Candidate[][] => [
  ...s.linked.map(({ authors, line }) => authors.map((value) => ({ value, from: `linked data, line ${line}` }))),
  ...AUTHORS.map((name) => metas(s, [name])),
  // of elements that a class calls a byline the first that holds a name: the others are of teasers and editors
  ...s.marked.authors.map((candidate) => [candidate]),
  ...visibleBylines(s).map((candidate) => [candidate]),
]
export const publishedDays = (s: Sources): Candidate[] => [
  ...linkedOf(s, 'published'),
  ...metas(s, PUBLISHED),
  ...s.marked.published,
  ...visibleDays(s),
]
export const modifiedDays = (s: Sources): Candidate[] => [
  ...linkedOf(s, 'modified'),
  ...metas(s, MODIFIED),
  ...s.marked.modified,
]
export const outlets = (s: Sources): Candidate[] => [...metas(s, OUTLETS), ...linkedOf(s, 'publisher')]
export const addresses = (s: Sources): Candidate[] => [
  ...single('link canonical', s.stated.canonical),
  ...metas(s, ADDRESSES),
  ...linkedOf(s, 'url'),
  ...single('saved from', s.stated.savedFrom),
]
export const languages = (s: Sources): Candidate[] => [
  ...single('html lang', s.stated.language),
  ...linkedOf(s, 'language'),
  ...metas(s, LANGUAGES),
]

// "By Jane Doe" "Written by Jane Doe | 5 March 2024" "Posted on March 5, 2024 by Jane Doe"
const BYLINE =
  /^(?:(?:[Ww]ritten|[Pp]osted|[Pp]ublished|[Ww]ords|[Ss]tory|[Tt]ext)(?: [^.?!]{0,50})? )?((?:[Bb]y|BY):? \p{Lu}.*)$/u
// "Von Jana Falk" "Par Jeanne Rude": two names with capitals at least, since these words begin sentences too
const FOREIGN_BYLINE = /^((?:Von|Par|Por|Door|Af|Av) \p{Lu}[\p{L}.'’-]+ \p{Lu}.*)$/u

/** Short lines that begin like a byline, below the first heading. */
function visibleBylines({ blocks }: Sources): Candidate[] {
  const heading = blocks.findIndex(({ tag }) => tag === 'h1')
  return blocks.slice(heading + 1, heading + 20).flatMap(({ text, line }) => {
    const name = text.length < 120 ? (BYLINE.exec(text) ?? FOREIGN_BYLINE.exec(text))?.[1] : undefined
    return name ? [{ value: name, from: `byline, line ${line}` }] : []
  })
}

/** How far above and below the first heading a line may stand that prints the day. */
const DAY_ABOVE = 4
const DAY_BELOW = 14
// "Updated 3 May 2024" "Last modified: …" "Events on …": another day than that of publication
const OTHER_DAY = /\b(?:updat|modif|edit|correct|event|expire|deadline|upcoming|copyright)|©/iu

/** Short lines around the first heading that print a whole date, those that say "published" first. */
function visibleDays({ blocks }: Sources): Candidate[] {
  const heading = blocks.findIndex(({ tag }) => tag === 'h1')
  if (heading < 0) return []
  const near = blocks
    .slice(Math.max(0, heading - DAY_ABOVE), heading + DAY_BELOW)
    .filter(({ text, linked }) => text.length < 120 && /(?:19|20)\d\d/.test(text) && linked < text.length * 0.8)
  const own = near.filter(({ text }) => !OTHER_DAY.test(text))
  const said = own.filter(({ text }) => /\b(?:publish|posted|first)/iu.test(text))
  return [...said, ...own].map(({ text, line }) => ({ value: text, from: `line ${line}` }))
}

/** Headings of the first level, one or two of them: more name no single article. */
function headings({ blocks }: Sources): Candidate[] {
  const found = blocks.filter(({ tag, text }) => tag === 'h1' && text.length > 3)
  return found.length > 2 ? [] : found.map(({ text, line }) => ({ value: text, from: `h1, line ${line}` }))
}

/** Whether an element may name the author or the day. */
const isMarked = (element: Element): boolean =>
  ['itemprop', 'datetime'].some((name) => attributeOf(element, name) !== undefined) ||
  tagOf(element) === 'time' ||
  (attributeOf(element, 'rel') ?? '').split(/\s+/).includes('author') ||
  /byline|author/.test(attributeOf(element, 'class') ?? '')

/** Elements that say by their attributes that they name the author or the day. Reads the whole document. */
export function markedIn(root: Element): Marked {
  const marked: Marked = { authors: [], published: [], modified: [] }
  for (const element of elementsIn(root).filter(isMarked)) {
    const line = lineOf(element)
    const say = (list: Candidate[], value: string, what: string): void => {
      if (value && list.length < 20) list.push({ value, from: `${what}, line ${line}` })
    }
    const prop = attributeOf(element, 'itemprop') ?? ''
    const time = attributeOf(element, 'datetime')
    const seen = (): string => unveiled(wordsIn(element, 500)).replace(/\s+/g, ' ').trim()
    if (/^datePublished$/i.test(prop)) say(marked.published, time ?? seen(), 'itemprop datePublished')
    else if (/^dateModified$/i.test(prop)) say(marked.modified, time ?? seen(), 'itemprop dateModified')
    else if (time && tagOf(element) === 'time') {
      const changed = /updat|modif/i.test(attributeOf(element, 'class') ?? '')
      say(changed ? marked.modified : marked.published, time, 'time')
    } else if (tagOf(element) === 'time') {
      if (!/updat|modif/i.test(`${attributeOf(element, 'class')} ${seen()}`)) say(marked.published, seen(), 'time')
    } else if (/\bauthor\b/i.test(`${attributeOf(element, 'rel')} ${prop}`)) say(marked.authors, seen(), 'rel author')
    else if (/byline|author(?:[-_]?name)?\b/i.test(attributeOf(element, 'class') ?? '') && seen().length < 120)
      say(marked.authors, seen(), 'class byline')
  }
  return marked
}
