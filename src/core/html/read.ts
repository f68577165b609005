/**
 * A page → what a reader hands on: its article as lines of plain text, the fields that the page states, and the line of
 * the file in which each block stands. Everything that comes in as HTML goes through here: saved pages, mail, books, feeds.
 */
import type { Message, Region } from '../model.ts'
import type { Reading } from '../stages.ts'
import { unusual } from '../unusual.ts'
import { statedFields } from './fields.ts'
import { headOf } from './head.ts'
import { linkedArticles } from './json-ld.ts'
import { type Page, pageOf } from './main.ts'
import { sift } from './sift.ts'

export interface Known {
  /** Of decoding. */
  messages?: Message[]
  /** Nothing stands around the article. */
  whole?: boolean | undefined
}

/** Decoded HTML → a reading. Never throws, whatever the page holds; an empty text when the page shows none. */
export function readHtml(html: string, { messages = [], whole = false }: Known = {}): Reading {
  const { markup, stated, messages: sifted } = sift(html)
  const linked = linkedArticles(stated.data)
  const page = pageOf(markup, { linked, whole })
  const { fields, messages: conflicts } = statedFields({ stated, linked, blocks: page.blocks, marked: page.marked })
  const parts = headOf(page, fields)
  let text = ''
  const regions: Region[] = []
  const blocks: NonNullable<Reading['blocks']> = []
  for (const { block, role, states } of parts) {
    if (text) text += '\n\n'
    const place = { start: text.length, end: text.length + block.text.length }
    text += block.text
    blocks.push({ ...place, line: block.line })
    regions.push({ ...place, role, rule: `html:${role}` })
    for (const key of states) {
      const field = fields[key]
      if (field) Object.assign(fields, { [key]: { ...field, evidence: [place] } })
    }
  }
  if (text) text += '\n'
  return {
    mediaType: 'text/html',
    text,
    fields,
    regions,
    blocks,
    messages: [...messages, ...sifted, ...conflicts, ...takenFrom(page), ...unusual(text)].sort(
      (a, b) => a.start - b.start,
    ),
  }
}

/** Says so when the article is not what the page shows. */
function takenFrom({ stated }: Page): Message[] {
  if (!stated) return []
  const reason = `The page shows only a beginning of its article; the text was taken from the linked data in line ${stated} of the file.`
  return [{ start: 0, end: 0, ruleId: 'html:linked-text', severity: 'info', reason }]
}
