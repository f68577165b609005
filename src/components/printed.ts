/** What stands in the margins of printed pages. The only CSS that is made of words, so it is escaped without exception. */
import { createHash } from 'node:crypto'
import { t } from '../strings.ts'

export interface Margins {
  /** Above: the dossier on the left, what the page is on the right. */
  topic: string
  section: string
  /** Below on the left. */
  title: string
  /** Below on the right, before the number of the page: day and hash of the build. */
  made: string
}

export interface PageCss {
  css: string
  /** For the Content-Security-Policy. */
  hash: `sha256-${string}`
}

const LONGEST = 96

/** Running head and foot of a page that prints alone; its first page has a masthead in place of the head. */
export function marginCss(margins: Margins): PageCss {
  const css = `${pageCss(margins)}@page:first{@top-left{content:none}@top-right{content:none}}`
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` }
}

/** The rule for the pages of a name, or for all pages. */
export function pageCss({ topic, section, title, made }: Margins, name = ''): string {
  const build = made ? `${cssString(`${made}  ·  `)} ` : ''
  const number = `${cssString(`${t.paper.page} `)} counter(page) ${cssString(` ${t.paper.of} `)} counter(pages)`
  const boxes = {
    'top-left': cssString(cut(topic, LONGEST / 2)),
    'top-right': cssString(cut(section, LONGEST / 2)),
    'bottom-left': cssString(cut(title, LONGEST)),
    'bottom-right': `${build}${number}`,
  }
  return `@page ${name}{${Object.entries(boxes)
    .map(([box, content]) => `@${box}{content:${content}}`)
    .join('')}}`
}

const cut = (words: string, most: number): string => (words.length > most ? `${words.slice(0, most - 1)}…` : words)

/** A string of CSS: everything but ASCII letters, digits and blanks as `\hex `. */
export const cssString = (words: string): string =>
  `"${words.toWellFormed().replace(/[^A-Za-z0-9 ]/gu, (c) => `\\${(c.codePointAt(0) || 0xfffd).toString(16)} `)}"`
