import type { Opener, Reader } from '#core/stages.ts'
import { archive } from './archive/index.ts'
import { book } from './book/index.ts'
import { feed } from './feed/index.ts'
import { html } from './html/index.ts'
import { mail, savedPage } from './mail/index.ts'
import { markdown } from './markdown/index.ts'
import { pdf } from './pdf/index.ts'
import { text } from './text/index.ts'
import { word } from './word/index.ts'

/** In the order in which they are asked; the first that accepts a file reads it. */
export const readers: Reader[] = [html, markdown, text]

/** Formats that wrap articles: each is opened first, and what was inside is read by one of the readers. */
export const openers: Opener[] = [mail, savedPage, pdf, word, feed, archive, book]
