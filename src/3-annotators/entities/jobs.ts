/** Jobs and portfolios: what somebody does is no name, however large it is written. */
import { classOf, listedAt, listsOf } from './gazetteer.ts'
import { isFunctionWord, isMark } from './word-classes.ts'
import type { Word } from './words.ts'

interface Part {
  from: number
  to: number
}

/** Offices that a field follows: "Minister of …", "Head of …". */
const OF_SOMETHING = new Set(
  `minister ministers secretary director directors head chief manager commissioner chair chairman chairwoman professor
  rapporteur under-secretary undersecretary adviser advisor coordinator ceo cfo coo cto`.split(/\s+/),
)
/** Of these offices no body's name begins with one. */
const BEFORE_BODY = new Set('Head CEO CFO COO CTO Founder Chairman Chairwoman Manager'.split(' '))
/** Last words of what people are employed as. */
const JOBS = new Set(
  `manager engineer analyst executive executives officer director directors assistant coordinator ceo cfo coo cto cro
  cpo leaders founders chairman chairwoman spokesman spokeswoman spokesperson laureate laureates`.split(/\s+/),
)
/** Bit of the list of words in small letters. */
const SMALL_WORD = 1 << 3

/** Without the office before the body and the job behind it; empty where nothing else is left. */
export function withoutJob(sentence: Word[], { from, to }: Part): Part {
  const lower = (i: number): string => (sentence[i]?.text ?? '').toLowerCase()
  if (listedAt(sentence, from).length === to - from) return { from, to }
  const start = BEFORE_BODY.has(sentence[from]?.text ?? '') && lower(from + 1) === 'of' ? from + 2 : from
  let end = to
  while (end - start > 1 && JOBS.has(lower(end - 1))) end--
  const isField = (end < to || start > from || followsOffice(sentence, start)) && isEveryday(sentence, start, end)
  return { from: start, to: isField ? start : end }
}

/** Whether an office and "of" stand before, or before the everyday words that it is joined to by "and". */
function followsOffice(sentence: Word[], start: number): boolean {
  let at = start - 1
  while (at > 1 && sentence[at]?.text === 'and' && isEveryday(sentence, at - 1, at)) {
    at--
    while (at > 1 && /^\p{Lu}/u.test(sentence[at]?.text ?? '')) at--
  }
  return sentence[at]?.text === 'of' && OF_SOMETHING.has((sentence[at - 1]?.text ?? '').toLowerCase())
}

/** Whether no word of it names anything: "Industry and Advanced Technology", "Public Service". */
function isEveryday(sentence: Word[], from: number, to: number): boolean {
  if (from >= to || listedAt(sentence, from).entry) return false
  for (let i = from; i < to; i++) {
    const { text } = sentence[i] as Word
    const lower = text.toLowerCase()
    const isUsual = isFunctionWord(text) || isMark(text) || listsOf(text, lower) & SMALL_WORD || classOf(lower)
    if (!isUsual || text === text.toUpperCase()) return false
  }
  return true
}
