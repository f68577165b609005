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

/** A page that shows less shows no article. */
const STUB = 300
/** So much more must stand behind a stub to be its article: a request to allow scripts is shorter. */
const LEAST_BEHIND = 300
// `<noscript>` `<iframe srcdoc=…>`
const BEHIND = /<(?:noscript|noframes|template|iframe|object)\b/i

/** Decoded HTML → a reading. Never throws, whatever the page holds; an empty text when the page shows none. */
export function readHtml(html: string, known: Known = {}): Reading {
  const { reading, frames } = readingOf(html, known, false)
  if (reading.text.length > STUB) return reading
  if (BEHIND.test(html)) {
    const { reading: behind } = readingOf(html, known, true)
    if (behind.text.length >= reading.text.length + LEAST_BEHIND) return told(behind, 'info', 'behind', TAKEN)
  }
  return frames.length ? told(reading, 'warning', 'frames', elsewhere(frames)) : reading
}

const TAKEN =
  'The page shows nothing by itself; the text was taken from what it holds for readers without scripts or frames, or for scripts to show.'

const elsewhere = (frames: string[]): string =>
  `The page shows other files in frames, and their text is not in it: ${frames.map((name) => `\`${name.replace(/[\s\p{Cc}`]+/gu, ' ')}\``).join(', ')}. Save each of them as a page of its own.`

function told(reading: Reading, severity: Message['severity'], rule: string, reason: string): Reading {
  const message: Message = { start: 0, end: 0, ruleId: `html:${rule}`, severity, reason }
  return { ...reading, messages: [message, ...(reading.messages ?? [])] }
}

function readingOf(html: string, known: Known, behind: boolean): { reading: Reading; frames: string[] } {
  const { messages = [], whole = false } = known
  const { markup, stated, messages: sifted, frames } = sift(html, behind)
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
  const reading = {
    mediaType: 'text/html',
    text,
    fields,
    regions,
    blocks,
    messages: [...messages, ...sifted, ...conflicts, ...takenFrom(page), ...unusual(text)].sort(
      (a, b) => a.start - b.start,
    ),
  }
  return { reading, frames }
}

/** Says so when the article is not what the page shows. */
function takenFrom({ stated }: Page): Message[] {
  if (!stated) return []
  const reason = `The page shows only a beginning of its article; the text was taken from the linked data in line ${stated} of the file.`
  return [{ start: 0, end: 0, ruleId: 'html:linked-text', severity: 'info', reason }]
}
