/** What stands at the foot of each printed page. The only CSS that is made of words, so it is escaped without exception. */
import { createHash } from 'node:crypto'

export interface Footer {
  css: string
  /** For the Content-Security-Policy. */
  hash: `sha256-${string}`
}

/** `left`: what the page is; `right`: which build it is from. */
export function footerCss(left: string, right: string): Footer {
  const build = right ? `${cssString(`${right}  ·  `)} ` : ''
  const css = `@page{@bottom-left{content:${cssString(left)}}@bottom-right{content:${build}counter(page) " / " counter(pages)}}`
  return { css, hash: `sha256-${createHash('sha256').update(css).digest('base64')}` }
}

/** A string of CSS: everything but ASCII letters, digits and blanks as `\hex `. */
export const cssString = (words: string): string =>
  `"${words.toWellFormed().replace(/[^A-Za-z0-9 ]/gu, (c) => `\\${(c.codePointAt(0) || 0xfffd).toString(16)} `)}"`
