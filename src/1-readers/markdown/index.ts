/**
 * Markdown with front matter. The text is the file itself; front matter gives stated fields, and the signs of Markdown
 * are hidden spans. Nothing in the file is ever run, whatever its front matter calls itself.
 */

import { decodeSource } from '#core/decode-source.ts'
import type { Fields, Message, Region, Span } from '#core/model.ts'
import { type Reader, type Reading, Unreadable } from '#core/stages.ts'
import { unusual } from '#core/unusual.ts'
import { frontMatter } from './front-matter.ts'
import { structure } from './structure.ts'

export const markdown: Reader = {
  name: 'markdown',
  accepts: ({ path }) => /\.(?:md|markdown|mdown)$/i.test(path),
  read(file) {
    const decoded = decodeSource(file.bytes)
    if ('reason' in decoded) throw new Unreadable(decoded.ruleId, decoded.reason)
    const { text } = decoded
    const front = frontMatter(text)
    const { hidden, regions, heading, messages } = structure(text, front.end)
    return {
      mediaType: 'text/markdown',
      text,
      fields: { ...titleOf(text, heading, hidden), ...front.fields },
      settings: front.settings,
      hidden,
      regions: [...front.regions, ...regions],
      messages: sorted([...decoded.messages, ...unusual(text), ...front.messages, ...messages]),
    } satisfies Reading & { regions: Region[] }
  },
}

const sorted = (messages: Message[]): Message[] => messages.sort((a, b) => a.start - b.start)

/** The first heading of the first level, in the words that a reader sees. */
function titleOf(text: string, heading: Span | undefined, hidden: Span[]): Fields {
  if (!heading) return {}
  let value = ''
  for (let at = heading.start, k = 0; at < heading.end; at++) {
    while (hidden[k] && (hidden[k] as Span).end <= at) k++
    if (!hidden[k] || (hidden[k] as Span).start > at) value += text[at]
  }
  return value.trim() ? { title: { value: value.trim(), basis: 'stated', evidence: [heading] } } : {}
}
