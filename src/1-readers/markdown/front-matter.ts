/** The block between two lines of `---` at the top of a file: YAML, of which only known keys are read. */

import { isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { Fields, Message, Region, Settings, Span } from '#core/model.ts'
import { nestsDeep } from '#core/yaml.ts'
import { stated, type Told } from './stated.ts'

export interface FrontMatter {
  /** Where the text begins. */
  end: number
  fields: Fields
  settings: Partial<Settings>
  regions: Region[]
  messages: Message[]
}

/** A larger block is no front matter of an article. */
const LONGEST = 64 * 1024
// "---" "--- yaml" "---js" "+++" "---toml": the opening line, with what follows the marks
const OPENING = /^(---|\+\+\+)[ \t]*([A-Za-z]*)[ \t]*\r?\n/
const NOTHING: FrontMatter = { end: 0, fields: {}, settings: {}, regions: [], messages: [] }

export function frontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text.slice(0, 200))
  if (!opening) return NOTHING
  const [line, marks = '', language = ''] = opening
  const end = closing(text, line.length, marks)
  if (!end) return language || marks === '+++' ? NOTHING : { ...NOTHING, messages: [unclosed(line.trimEnd().length)] }
  const region: Region = { start: 0, end: end.stop, role: 'boilerplate', rule: 'markdown:front-matter' }
  const found = { end: end.stop, settings: {}, regions: [region] }
  if (marks === '+++' || (language && !/^ya?ml$/i.test(language)))
    return { ...found, fields: {}, messages: [notRead(region, language || 'TOML')] }
  return { ...found, ...read(text.slice(line.length, end.start), line.length) }
}

/** The closing line: where it starts and stops. `...` closes YAML too. */
function closing(text: string, from: number, marks: string): { start: number; stop: number } | undefined {
  for (let start = from; start < Math.min(text.length, LONGEST); ) {
    const stop = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start)
    const line = text.slice(start, Math.min(stop, start + 8)).trimEnd()
    if (line === marks || (marks === '---' && line === '...'))
      return { start, stop: start + text.slice(start, stop).trimEnd().length }
    start = stop + 1
  }
  return
}

const message = ({ start, end }: Span, ruleId: string, reason: string): Message => ({
  start,
  end,
  ruleId: `markdown:${ruleId}`,
  severity: 'warning',
  reason,
})
const unclosed = (end: number): Message =>
  message(
    { start: 0, end },
    'front-matter-open',
    'The file begins with `---`, but no second `---` closes the front matter; the lines were read as text.',
  )
const notRead = (region: Span, language: string): Message =>
  message(
    region,
    'front-matter-language',
    `Front matter in ${language} is not read and never run. Write it in YAML between two lines of \`---\`.`,
  )

function read(yaml: string, offset: number): Pick<FrontMatter, 'fields' | 'settings' | 'messages'> {
  if (nestsDeep(yaml))
    return {
      fields: {},
      settings: {},
      messages: [
        message(
          { start: offset, end: offset },
          'front-matter-yaml',
          'The front matter nests too deep to be read, so nothing of it was read. Write plain keys and values.',
        ),
      ],
    }
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: true, merge: false, logLevel: 'silent' })
  const [error] = document.errors
  if (error) {
    const start = Math.min(offset + error.pos[0], offset + yaml.length)
    const reason = `The front matter is no valid YAML, so nothing of it was read: ${(error.message.split('\n')[0] ?? '').replace(/ at line.*$/, '')}.`
    return { fields: {}, settings: {}, messages: [message({ start, end: start }, 'front-matter-yaml', reason)] }
  }
  if (!isMap(document.contents)) return { fields: {}, settings: {}, messages: [] }
  return stated(toldIn(document.contents, offset))
}

/** Keys with their plain values; aliases, tags and deeper nesting are not followed. */
function toldIn(map: YAMLMap, offset: number, within = ''): Told[] {
  return (map.items as Pair<Node, Node | null>[]).flatMap(({ key, value }) => {
    const name = within + (isScalar(key) ? String(key.value) : '?')
    const span = spanOf(value ?? key, offset)
    if (isMap(value) && name === 'original') return toldIn(value, offset, 'original.')
    if (isSeq(value)) return [{ name, span, values: value.items.filter(isScalar).map((item) => String(item.value)) }]
    return [{ name, span, values: isScalar(value) && value.value !== null ? [String(value.value)] : [] }]
  })
}

function spanOf(node: Node, offset: number): Span {
  const [start, end] = node.range ?? [0, 0]
  return { start: offset + start, end: offset + end }
}
