import type { Reader } from '#core/stages.ts'
import { html } from './html/index.ts'
import { markdown } from './markdown/index.ts'
import { text } from './text/index.ts'

/** In the order in which they are asked; the first that accepts a file reads it. */
export const readers: Reader[] = [html, markdown, text]
