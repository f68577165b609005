/** What Markdown says of its lines: the signs that a reader never sees, headings, rules and link definitions. */
import type { Nodes, Parents, RootContent } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Message, Region, Span } from '#core/model.ts'

export interface Structure {
  hidden: Span[]
  regions: Region[]
  /** The first heading of the first level. */
  heading?: Span
  messages: Message[]
}

/** Parsing Markdown costs more than its length when signs nest; beyond these the text is taken as it is. */
const LONGEST = 100_000
const MOST_SIGNS = 8_000
const DEEPEST = 40

const parser = unified().use(remarkParse)

/** The structure of the text from `from` on (behind the front matter). */
export function structure(text: string, from: number): Structure {
  const source = text.slice(from)
  const reason = tooMuch(source)
  if (reason) return plain(from, reason)
  try {
    const root = parser.parse(source)
    const found: Structure = { hidden: [], regions: [], messages: [] }
    for (const node of root.children) block(node, { source, from, found })
    return found
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return plain(from, 'its signs nest too deep')
  }
}

const plain = (at: number, why: string): Structure => ({
  hidden: [],
  regions: [],
  messages: [
    {
      start: at,
      end: at,
      ruleId: 'markdown:plain',
      severity: 'warning',
      reason: `The file was read as plain text, not as Markdown: ${why}.`,
    },
  ],
})

function tooMuch(source: string): string | undefined {
  if (source.length > LONGEST) return `it is longer than ${LONGEST} characters`
  let signs = 0
  let depth = 0
  for (let i = 0; i < source.length; i++) {
    const c = source[i] as string
    const before = source[i - 1] ?? '\n'
    if (before === '\n') depth = 0
    if ('[`*_~<&!\\'.includes(c) || (before === '\n' && '>-+0123456789'.includes(c))) signs++
    if (c === '>' && ++depth > DEEPEST) return 'its quotations nest too deep'
    if (signs > MOST_SIGNS) return `it holds more than ${MOST_SIGNS} signs of Markdown`
  }
  return /\n {80}/.test(source) ? 'its lists nest too deep' : undefined
}

interface Walk {
  source: string
  from: number
  found: Structure
}

/** One block of the top level: its role where Markdown tells it, and everything in it that is no text. */
function block(node: RootContent, walk: Walk): void {
  const { from, found } = walk
  const span = place(node)
  const whole = { start: span.start + from, end: span.end + from }
  if (node.type === 'thematicBreak') found.regions.push({ ...whole, role: 'boilerplate', rule: 'markdown:rule' })
  else if (node.type === 'definition')
    found.regions.push({ ...whole, role: 'boilerplate', rule: 'markdown:definition' })
  else if (node.type === 'heading') {
    const isTitle = node.depth === 1 && !found.heading
    if (isTitle) found.heading = whole
    found.regions.push({
      ...whole,
      role: isTitle ? 'title' : 'body',
      rule: isTitle ? 'markdown:title' : 'markdown:heading',
    })
  }
  hideBetween(shown(node, walk.source), span, walk)
}

/** The spans of a node that a reader sees. */
function shown(node: Nodes, source: string): Span[] {
  const span = place(node)
  switch (node.type) {
    case 'text':
      return [span]
    case 'inlineCode':
    case 'code':
      return [within(node.value, span, source)]
    case 'image':
    case 'imageReference':
      return node.alt ? [within(node.alt, span, source)] : []
    case 'html':
      return node.value.startsWith('<!--') ? [] : [span]
    default:
      return 'children' in node ? (node as Parents).children.flatMap((child) => shown(child, source)) : []
  }
}

/** Where the value of a node stands in it; the whole node when it is written in another way. */
function within(value: string, span: Span, source: string): Span {
  const at = source.slice(span.start, span.end).indexOf(value)
  return at < 0 ? span : { start: span.start + at, end: span.start + at + value.length }
}

/** Hides what lies between the shown spans, and in them backslashes of escapes and quotation signs of later lines. */
function hideBetween(spans: Span[], { start, end }: Span, walk: Walk): void {
  let at = start
  for (const span of [...spans, { start: end, end }]) {
    hide(at, span.start, walk)
    for (const [from, to] of signsIn(walk.source.slice(span.start, span.end)))
      hide(span.start + from, span.start + to, walk)
    at = Math.max(at, span.end)
  }
}

/** Line breaks stay: they part lines. */
function hide(start: number, end: number, { source, from, found }: Walk): void {
  let at = start
  for (const part of source.slice(start, end).split(/(\s*\n)/)) {
    if (part.trim()) found.hidden.push({ start: from + at, end: from + at + part.length })
    at += part.length
  }
}

// "\*" → the backslash | "\n> " → the quotation sign
const SIGNS = /\\(?=[!-/:-@[-`{-~])|\n[ \t]*>[> \t]*/g

const signsIn = (text: string): [number, number][] =>
  [...text.matchAll(SIGNS)].map((m) => [m.index, m.index + m[0].length])

const place = (node: Nodes): Span => ({
  start: node.position?.start.offset ?? 0,
  end: node.position?.end.offset ?? 0,
})
