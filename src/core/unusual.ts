/** Characters that are not what they seem: reported with their place, never changed. Pages show the text safely. */
import type { Message } from './model.ts'

/** More marks than this upon one letter pile up over its neighbours. */
const PILE = 4

const KINDS: readonly (readonly [string, Message['severity'], RegExp, string])[] = [
  // NUL, U+0001–U+001F without tab, line feed, form feed and carriage return, U+007F–U+009F
  ['control', 'warning', /[^\P{Cc}\t\n\f\r]+/gu, 'control characters; pages leave them out'],
  // U+202A–U+202E, U+2066–U+2069: text that shows in another order than it is read
  [
    'bidirectional',
    'warning',
    /[\u202a-\u202e\u2066-\u2069]+/g,
    'signs that turn the direction of writing; pages keep their effect inside the line',
  ],
  // U+200B, U+2060, U+FEFF inside the text
  ['invisible', 'info', /[\u200b\u2060\ufeff]+/g, 'invisible characters; they are kept'],
  // U+FFF9–U+FFFB, U+E0001, and letters as tags where no flag is before them
  [
    'hidden-words',
    'warning',
    /[\ufff9-\ufffb]+|(?<![\u{1f3f4}\u{e0020}-\u{e007f}])[\u{e0001}\u{e0020}-\u{e007f}]+/gu,
    'tags or annotations, signs that can hide words; they are kept',
  ],
  // U+FFFD: what an earlier program could not decode
  ['replacement', 'info', /\ufffd+/g, 'replacement characters: some letters were lost before the file was saved'],
  // "e" with five marks above and below it
  ['piled-marks', 'info', new RegExp(`\\p{M}{${PILE},}`, 'gu'), 'places where marks pile up on one letter'],
]

/** One message for each kind, at its first place, with how often it occurs. */
export function unusual(text: string): Message[] {
  const found = KINDS.flatMap(([kind, severity, pattern, what]): Message[] => {
    let count = 0
    let first: RegExpMatchArray | undefined
    for (const match of text.matchAll(pattern)) {
      first ??= match
      count++
    }
    if (!first) return []
    const start = first.index as number
    const reason = `The text holds ${what} (${count} ${count === 1 ? 'place' : 'places'}, the first is marked).`
    return [{ start, end: start + first[0].length, ruleId: `text:${kind}`, severity, reason }]
  })
  const lone = text.isWellFormed() ? [] : loneSurrogate(text)
  return [...found, ...lone].sort((a, b) => a.start - b.start)
}

/** The first half of a surrogate pair that stands alone. */
function loneSurrogate(text: string): Message[] {
  // U+D800–U+DFFF without its other half
  const start = text.search(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/)
  const reason = 'The text holds halves of characters (lone surrogates); pages show them as U+FFFD.'
  return [{ start, end: start + 1, ruleId: 'text:lone-surrogate', severity: 'warning', reason }]
}
