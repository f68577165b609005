/** `corrections.yaml`: what a person decided against the program, read and checked entry by entry. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, type YAMLSeq } from 'yaml'
import { yamlOf } from '../yaml.ts'
import { entryOf } from './entry.ts'
import type { Correction, CorrectionsProblem, Decided, FileAnchor } from './types.ts'

export interface ReadCorrections {
  corrections: Correction[]
  problems: CorrectionsProblem[]
  /** False when the file as a whole could not be read: nothing of it may then be taken for decided. */
  readable: boolean
}

/**
 * Reads the text of `corrections.yaml`. A mistake in one entry leaves that one out; the others hold. `fileOf` gives the
 * path that an entry's file has today.
 */
export function readCorrections(
  text: string,
  fileOf: (place: FileAnchor) => string = (at) => at.file,
): ReadCorrections {
  const lines = new LineCounter()
  const placeAt = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const unreadable = (offset: number, ruleId: string, reason: string): ReadCorrections => ({
    corrections: [],
    problems: [{ ...placeAt(offset), ruleId: `corrections:${ruleId}`, reason }],
    readable: false,
  })
  const document = yamlOf(text, lines)
  if (!document) return unreadable(0, 'nesting', 'The file is nested too deeply to be a list of corrections.')
  const [error] = document.errors
  if (error) {
    const what = error.message.split('\n')[0]?.replace(/ at line.*$/, '')
    return unreadable(error.pos[0], 'yaml', `This is no valid YAML: ${what}.`)
  }
  const list = listOf(document)
  if (!list) return unreadable(0, 'top', 'Expected one key, `corrections`, with a list of entries behind it.')
  const corrections: Correction[] = []
  const problems: CorrectionsProblem[] = []
  for (const [index, node] of list.entries()) {
    const read = entryOf(document, node)
    const where = (at: Node): ReturnType<typeof placeAt> => placeAt(at.range?.[0] ?? 0)
    if (!Array.isArray(read))
      corrections.push(here({ ...read, ...where(node), index, conflicting: false, repeated: false }, fileOf))
    else
      for (const { at, ruleId, reason } of read)
        problems.push({ ...where(at), ruleId: `corrections:${ruleId}`, reason })
  }
  return { corrections: compared(corrections), problems, readable: true }
}

/** The entries; none for an empty file or an empty key, null for a file of another shape. */
export function listOf({ contents }: Document.Parsed): Node[] | null {
  const isNothing = (node: unknown): boolean => node === null || (isScalar(node) && node.value === null)
  if (isNothing(contents)) return []
  if (!isMap(contents) || contents.items.length !== 1 || !contents.has('corrections')) return null
  const list: unknown = contents.get('corrections', true)
  return isSeq(list) ? (list as YAMLSeq<Node>).items : isNothing(list) ? [] : null
}

/** The entry with the paths that its files have today. */
const here = (c: Correction, fileOf: (place: FileAnchor) => string): Correction => ({
  ...c,
  file: fileOf(c),
  decided: Object.fromEntries(
    Object.entries(c.decided).map(([k, v]) => [k, v && typeof v === 'object' ? { ...v, file: fileOf(v) } : v]),
  ) as Decided,
})

/** Finds entries that say the same or the contrary about one thing, whatever their order; makes ids unique. */
function compared(corrections: Correction[]): Correction[] {
  const byThing = Map.groupBy(corrections, thingOf)
  const times = new Map<string, number>()
  return corrections.map((c) => {
    const others = (byThing.get(thingOf(c)) ?? []).filter((other) => other !== c)
    const n = (times.get(c.id) ?? 0) + 1
    times.set(c.id, n)
    return {
      ...c,
      id: n > 1 ? `${c.id}-${n}` : c.id,
      conflicting: others.some((other) => areContrary(c, other)),
      repeated: others.some((other) => other.index < c.index && sameDecision(c, other)),
    }
  })
}

const thingOf = ({ kind, file, mark }: Correction): string => `${kind} ${mark} ${file}`

export function areContrary(a: Pick<Correction, 'decided'>, b: Pick<Correction, 'decided'>): boolean {
  if (Boolean(a.decided.reject) !== Boolean(b.decided.reject)) return true
  const keys = Object.keys(a.decided) as (keyof Decided)[]
  return keys.some((k) => k in b.decided && JSON.stringify(a.decided[k]) !== JSON.stringify(b.decided[k]))
}

const sameDecision = (a: Correction, b: Correction): boolean =>
  JSON.stringify(a.decided) === JSON.stringify(b.decided) && a.scope === b.scope
