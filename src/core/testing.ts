/**
 * `cases.md` is documentation and test at once. Under a heading (the rule) stand examples, one a paragraph:
 *
 *     ## Inverted cue
 *     > published: 2023-10-24
 *
 *     "[We will appeal](content)," [said](cue) [Jane Doe](source).
 *
 *     The river rose at noon. <!-- an example without marks: nothing may be found -->
 *
 * A mark is `[text](role)` or `[text](role value with spaces)`. `\[` is a bracket of the text. `\n` is a line break.
 * Lines that begin with `>` set values for the examples below them in the same section. Text in `<!-- -->` is a note.
 * Lines that begin with `*` are prose for the reader of the file.
 */
export interface CaseMark {
  start: number
  end: number
  role: string
  value: string
}

export interface Case {
  rule: string
  settings: Record<string, string>
  text: string
  marks: CaseMark[]
  /** Line in the file, from 1. */
  line: number
}

/** Reads the text of a `cases.md`; throws when it holds no case, since an empty suite proves nothing. */
export function readCases(markdown: string): Case[] {
  const cases: Case[] = []
  let rule = ''
  let settings: Record<string, string> = {}
  markdown.split('\n').forEach((raw, i) => {
    const line = raw.replace(/<!--.*?-->/g, '').trim()
    if (line.startsWith('#')) {
      rule = line.replace(/^#+\s*/, '')
      settings = {}
    } else if (line.startsWith('>')) {
      const [key = '', ...rest] = line.slice(1).split(':')
      settings = { ...settings, [key.trim()]: rest.join(':').trim() }
    } else if (line && !line.startsWith('*') && rule) cases.push({ rule, settings, line: i + 1, ...readMarks(line) })
  })
  if (!cases.length) throw new Error('this cases.md holds no case')
  return cases
}

/** `"[Yes](content)," [he](source) said.` → the bare text and its marks. */
export function readMarks(line: string): { text: string; marks: CaseMark[] } {
  const marks: CaseMark[] = []
  const open: number[] = []
  let text = ''
  for (let i = 0; i < line.length; i++) {
    const c = line[i] as string
    if (c === '\\' && i + 1 < line.length) {
      i++
      text += line[i] === 'n' ? '\n' : line[i]
    } else if (c === '[') open.push(text.length)
    else if (c === ']' && line[i + 1] === '(' && open.length) {
      const close = line.indexOf(')', i)
      const [role = '', ...value] = line.slice(i + 2, close).split(' ')
      marks.push({ start: open.pop() as number, end: text.length, role, value: value.join(' ') })
      i = close
    } else text += c
  }
  return { text, marks: marks.sort((a, b) => a.start - b.start || a.end - b.end) }
}

/** CPU seconds that this process takes for `work`: a clock would measure what else the machine does. */
export function cpuSeconds(work: () => unknown): number {
  const began = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(began)
  return (user + system) / 1e6
}
