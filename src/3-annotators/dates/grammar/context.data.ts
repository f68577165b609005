/** Words around a phrase that decide whether it speaks of a time. */
const words = (list: string): string[] => list.split(' ')

/** What stands before a month that is also a name or a verb. */
export const BEFORE_MONTH = words(
  'in of since by until till through during for from to before after between and or early late mid last this next - every each throughout around (',
)
/** What stands before a month that would else be a first name: "in April". */
export const BEFORE_NAMED_MONTH = words('in since until during by')
/** What stands before a season. */
export const BEFORE_SEASON = words('in by during since until for through')
/** What stands before a part of the day that has no article. */
export const BEFORE_DAYPART = words(
  'at by in on of until till before after since through early late mid - yesterday tomorrow WEEKDAY NTH DD SHORT',
)
/** What stands before a year. */
export const BEFORE_YEAR = words(
  'in of since by until till through during for from to before after between and or early late mid ( , - the spring summer fall autumn winter year around about circa pre post fiscal than MONTH DECADE YEAR SEASON',
)
/** What is counted or measured by the number before it. */
export const MEASURES = words(
  'percent % people men women children troops soldiers miles km meters metres feet dollars euros pounds points tons tonnes hours hour times votes homes words copies jobs employees cases deaths members students workers barrels UNITS',
)
/** What is a number of something: "a total of 1950". */
export const QUANTITIES = words(
  'average total sum maximum minimum number score range record population crowd force army fleet staff workforce garrison height length depth distance speed weight price value',
)
/** What goes on after a weekday, and is not what the weekday belongs to: "a Sunday in May". */
export const BEHIND_DAY = words(
  'in of at on and or but to that which when where after before until till by from through last this next with for as is was were had has have will would',
)
/** What is part of the year that is spoken of: "the rest of the year". */
export const OF_YEAR = words('rest remainder most much part course half months weeks quarter quarters third')
/** What follows the quarter of a game. */
export const SPORT = words('when with of touchdown field goal score points minutes')
/** What stands before a year cut short: "in ’98". */
export const BEFORE_SHORT_YEAR = words('in of since class MONTH SEASON')

export const CONTEXT = [
  BEFORE_MONTH,
  BEFORE_SEASON,
  BEFORE_YEAR,
  MEASURES,
  QUANTITIES,
  BEHIND_DAY,
  OF_YEAR,
  SPORT,
  BEFORE_SHORT_YEAR,
  BEFORE_DAYPART,
  words('on of and cent ahead may might could can'),
]
  .flat()
  .filter((word) => word === word.toLowerCase())
