/** YAML that a person writes, parsed in time that grows with its length. */
import { type Document, isScalar, type LineCounter, type Pair, parseDocument, visit, YAMLParseError } from 'yaml'

/** The document with its errors, a key that stands twice among them; null where it nests deeper than the parser can go. */
export function yamlOf(text: string, lineCounter?: LineCounter): Document.Parsed | null {
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
