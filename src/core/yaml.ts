/** YAML that a person writes, parsed in time that grows with its length. */
import { type Document, isScalar, type LineCounter, type Pair, parseDocument, visit, YAMLParseError } from 'yaml'

/** How deep brackets may nest, and how far to the right a line may begin: what a person writes has neither. */
const DEEPEST = 64
const RIGHTMOST = 200

/**
 * Whether YAML nests deeper than is read. The parser goes down by calls, so that without a bound of our own it would end
 * at another place on every stack.
 */
export function nestsDeep(text: string): boolean {
  let depth = 0
  for (let i = 0; i < text.length; i++) {
    const c = text[i]
    if (c === '[' || c === '{') depth++
    else if ((c === ']' || c === '}') && depth > 0) depth--
    if (depth > DEEPEST) return true
  }
  // "- - - - a", or a line that is far indented: each level takes a column at least
  return text.split('\n').some((line) => (/^[ \t?:-]*/.exec(line)?.[0].length ?? 0) > RIGHTMOST)
}

/** The document with its errors, a key that stands twice among them; null where it nests deeper than is read. */
export function yamlOf(text: string, lineCounter?: LineCounter): Document.Parsed | null {
  if (nestsDeep(text)) return null
  try {
    const document = parseDocument(text, {
      schema: 'core',
      merge: false,
      // at `silent` the parser would not even say that a second document follows, which nobody reads
      logLevel: 'error',
      prettyErrors: false,
      // the parser would hold each key against all others
      uniqueKeys: false,
      ...(lineCounter && { lineCounter }),
    })
    visit(document, {
      Map: (_, { items }) => {
        for (const error of repeated(items)) document.errors.push(error)
      },
    })
    return document
  } catch {
    return null
  }
}

function repeated(pairs: Pair<unknown, unknown>[]): YAMLParseError[] {
  const seen = new Set<unknown>()
  return pairs.flatMap(({ key }) => {
    if (!isScalar(key)) return []
    const [at = 0] = key.range ?? []
    const twice = seen.has(key.value)
    seen.add(key.value)
    return twice ? new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique') : []
  })
}
