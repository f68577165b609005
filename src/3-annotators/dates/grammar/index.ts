/** The grammar of dates in news English: phrases, then days that join, then times and parts that join those. */
import { AMOUNT_WORDS } from '../amounts.ts'
import { lexiconOf } from '../lexicon.ts'
import { compile } from '../pattern.ts'
import { TENSE_LISTS } from '../tense.data.ts'
import { NUMBER_LISTS, WORD_LISTS } from '../words.data.ts'
import { clockAndDay } from './clock.ts'
import { CONTEXT } from './context.data.ts'
import { days } from './days.ts'
import { joinedCounts, joinedDays, joinedTimes, partsOfHere } from './joined.ts'
import { lengths } from './lengths.ts'
import { monthsAndSeasons } from './months.ts'
import { relative } from './relative.ts'
import { yearsAndAges } from './years.ts'

const phrases = compile([
  ...partsOfHere,
  ...days,
  ...monthsAndSeasons,
  ...yearsAndAges,
  ...relative,
  ...clockAndDay,
  ...lengths,
])
const dayJunctions = compile(joinedDays)
const timeJunctions = compile([...joinedCounts, ...joinedTimes])
export const lexicon = lexiconOf(
  [...WORD_LISTS, ...NUMBER_LISTS, ...TENSE_LISTS],
  [...phrases.words, ...dayJunctions.words, ...timeJunctions.words, ...AMOUNT_WORDS, ...CONTEXT],
)
/** The passes, in their order. */
export const passes = [phrases, dayJunctions, timeJunctions] as const
