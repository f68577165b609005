/** What stands in the margin beside a paragraph: its notes, its links by file, and how many of them there is room for. */
import { t } from '../strings.ts'
import type { Evidence } from './library.ts'
import { order } from './library.ts'
import type { CrossLink } from './links.ts'
import type { Note, ParagraphNotes } from './notes.ts'

/** Everything that joins a paragraph to one other file. */
export interface FileLinks {
  article: string
  outlet: string | null
  date: string | null
  /** What joins the two, in words of the interface, with each place of the other file once. */
  ways: { words: string; places: Evidence[] }[]
}

export interface Margin {
  notes: Note[]
  files: FileLinks[]
  /** How many rows, of the notes and then of the files, stand open; the others are folded away. */
  open: number
}

/** Heights in CSS pixels on a wide screen, and characters in a line, both measured on a page. */
const TEXT = { line: 28, characters: 56, around: 18 }
const SMALL = { line: 19, characters: 80, around: 60 }
const NOTE = { line: 18, characters: 38, around: 7 }
/** How far notes may reach below their paragraph: less than a line. */
const SLACK = 12

/** `length`: characters of the paragraph; `small`: whether it is a caption or a byline. */
export function marginOf({ notes, links }: ParagraphNotes, length: number, small = false): Margin {
  const files = linksByFile(links)
  const heights = [...notes.map((n) => noteWords(n).length), ...files.map((f) => linkWords(f).length)].map((n) =>
    height(n, NOTE),
  )
  const room = height(length, small ? SMALL : TEXT) + SLACK
  return { notes, files, open: fitting(heights, room) }
}

/** How many of the rows fit into the room; one at least. */
export function fitting(heights: number[], room: number): number {
  let used = 0
  const over = heights.findIndex((h) => {
    used += h
    return used > room
  })
  return over < 0 ? heights.length : Math.max(1, over)
}

/** The links of a paragraph by the file they lead to, the earliest file first. */
export function linksByFile(links: CrossLink[]): FileLinks[] {
  const files = new Map<string, FileLinks>()
  for (const link of links) {
    const { article, outlet, date } = link.other
    const file = files.get(article) ?? { article, outlet, date, ways: [] }
    files.set(article, file)
    const words = wayWords(link)
    const way = file.ways.find((w) => w.words === words)
    if (!way) file.ways.push({ words, places: [link.other] })
    else if (!way.places.some((p) => p.line === link.other.line)) way.places.push(link.other)
  }
  return [...files.values()].sort((a, b) => order(a.date ?? '9', b.date ?? '9') || order(a.article, b.article))
}

/** `same quotation: other translation`; what is counted stands in the words of a source. */
function wayWords({ kind, label, relation }: CrossLink): string {
  const what = kind === 'figure' ? `“${label}”` : label.charAt(0).toLowerCase() + label.slice(1)
  return relation ? `${what}: ${relation}` : what
}

/** Whether the speaker of a note is named in the same words as in the note before it. */
export function sameAs(note: Note, before: Note | undefined): boolean {
  const [a, b] = [note, before].map((n) => (n && 'utterance' in n ? n.utterance : null))
  return !!a?.as && a.as === b?.as && a.speaker?.name === b.speaker?.name
}

const height = (length: number, { line, characters, around }: typeof TEXT): number =>
  Math.ceil(length / characters) * line + around

/** About the words that a note prints; only their length counts. */
function noteWords(note: Note): string {
  if (note.kind === 'date') return `${note.evidence.words} = ${note.value}`
  if (note.kind === 'caveat') return `${note.label} ${note.evidence.words.slice(0, 40)}`
  if (note.kind === 'figure') {
    const { evidence, counted, assertedBy, caveats } = note.figure
    const asserter = assertedBy?.name ?? t.asserterOpen
    return [evidence.words, counted, t.assertedBy, asserter, 'as of 1 Jan 2000', ...caveats.map((c) => c.words)].join(
      ' ',
    )
  }
  const { speaker, as, cue, evidence } = note.utterance
  return [speaker?.name ?? t.speakerUnknown, as, t.as, cue, t.cue, evidence.words.slice(0, 28)].join(' ')
}

const linkWords = ({ outlet, ways }: FileLinks): string =>
  [
    outlet ?? t.unknownOutlet,
    '1 Jan 2000',
    ...ways.map((w) => `${w.words} ${w.places.map((p) => `l. ${p.line}`).join(' ')}`),
  ].join(' ')
