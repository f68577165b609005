/** Words that tell whether a clause speaks of what is to come or of what has been. */
import type { WordList } from './words.data.ts'

const list = (key: string, words: string): WordList => ({ keys: [key], first: 0, forms: [words] })

export const TENSE_LISTS: WordList[] = [
  list('FUTURE', "will would shall won't wouldn't plan plans planning intends hopes expects upcoming soon early"),
  // the present tense of what is on the calendar: "the trial begins Monday"
  list('FUTURE', 'begins starts opens closes ends expires resumes reconvenes convenes premieres'),
  list(
    'HABIT',
    'usually typically generally normally regularly annually occurs occur varies vary temperature temperatures monsoon rainfall humid',
  ),
  list('AHEAD', 'scheduled expected due slated planned supposed'),
  list('BE', 'is are am'),
  // what is resolved, in an infinitive: "decided to", "vowed to"
  list(
    'RESOLVE',
    'decided decides agreed agrees vowed vows pledged pledges promised promises intended wants wanted hoped threatened threatens proposed proposes aims resolved',
  ),
  list(
    'PAST',
    'was were had did said told came went met took made began rose fell got held left gave saw became thought knew found brought wrote spoke led lost won fought broke sent spent built paid ran hit struck shot sold heard kept died sank flew drove rode chose froze stole wore drew threw blew shook drank swam woke felt meant slept swept stuck hung fed fled dug burnt met sat stood taught caught bought sought bound wound laid lay hid forgot forbade arose overcame undertook withdrew',
  ),
  // with "until" they look ahead: "extended until Friday"
  list(
    'DELAY',
    'extended postponed delayed adjourned deferred suspended rescheduled postponing delaying extending adjourning has have',
  ),
  list('until', 'until till'),
  list('set', 'set'),
  list('had', 'had'),
  list('previously', 'previously'),
]
