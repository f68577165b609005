/** The words of time, by class. A form in capitals here is met only with a capital ("May", never "may"). */

/** Class, then forms; forms of one value stand together, values count from the number given. */
export interface WordList {
  keys: string[]
  first: number
  /** Each entry: forms of one value, separated by blanks. */
  forms: string[]
}

const months = 'January February March April May June July August September October November December'
const weekdays = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'

const FISCAL_YEARS: [first: number, last: number] = [1980, 2059]
/** "FY2024", "FY24" */
const fiscalYears = Array.from({ length: FISCAL_YEARS[1] - FISCAL_YEARS[0] + 1 }, (_, i) => {
  const year = String(FISCAL_YEARS[0] + i)
  return `FY${year} FY${year.slice(2)}`
})

export const WORD_LISTS: WordList[] = [
  { keys: ['MONTH'], first: 1, forms: months.split(' ') },
  {
    keys: ['MONTH', 'SHORT'],
    first: 1,
    forms: 'Jan.,Feb.,Mar.,Apr.,,Jun.,Jul.,Aug.,Sept. Sep.,Oct.,Nov.,Dec.'.split(','),
  },
  { keys: ['MON'], first: 1, forms: 'Jan,Feb,Mar,Apr,,Jun,Jul,Aug,Sept Sep,Oct,Nov,Dec'.split(',') },
  { keys: ['QUARTER'], first: 1, forms: ['Q1', 'Q2', 'Q3', 'Q4'] },
  { keys: ['FISCALYEAR'], first: FISCAL_YEARS[0], forms: fiscalYears },
  { keys: ['WEEKDAY'], first: 0, forms: weekdays.split(' ') },
  {
    keys: ['WD'],
    first: 0,
    forms: 'Mon. Mon,Tue. Tues. Tue Tues,Wed. Wed,Thu. Thur. Thurs. Thu Thur Thurs,Fri. Fri,Sat. Sat,Sun. Sun'.split(
      ',',
    ),
  },
  { keys: ['WEEKDAYS'], first: 0, forms: weekdays.split(' ').map((day) => `${day}s`) },
  { keys: ['SEASON'], first: 0, forms: ['spring springtime', 'summer summertime', 'fall autumn', 'winter wintertime'] },
  { keys: ['UNIT', 'SHORTUNIT'], first: 0, forms: ['hour', 'minute', 'second'] },
  {
    keys: ['UNIT', 'LONGUNIT'],
    first: 3,
    forms: ['day', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century', 'millennium', 'weekend'],
  },
  { keys: ['UNITS', 'SHORTUNITS'], first: 0, forms: ['hours', 'minutes', 'seconds'] },
  {
    keys: ['UNITS', 'LONGUNITS'],
    first: 3,
    forms: [
      'days',
      'weeks',
      'fortnights',
      'months',
      'quarters',
      'years',
      'decades',
      'centuries',
      'millennia millenniums',
      'weekends',
    ],
  },
  {
    keys: ['DAYPART'],
    first: 0,
    forms: [
      'morning mornings',
      'afternoon afternoons',
      'evening evenings',
      'night nighttime',
      'dawn daybreak sunrise',
      'dusk sunset nightfall',
    ],
  },
  { keys: ['NOON'], first: 12, forms: ['noon midday', 'midnight'] },
  { keys: ['AM'], first: 0, forms: ['am a.m. a.m AM A.M.', 'pm p.m. p.m PM P.M.'] },
  { keys: ['UTC'], first: 0, forms: ['GMT UTC'] },
  {
    keys: ['ZONE'],
    first: 0,
    forms: ['EST EDT ET CST CDT CT MST MDT MT PST PDT PT BST CET CEST IST AEST AEDT JST MSK E.S.T. E.D.T.'],
  },
  { keys: ['BC'], first: 0, forms: ['BC B.C. BCE B.C.E.'] },
  { keys: ['AD'], first: 0, forms: ['AD A.D. CE C.E.'] },
  {
    keys: ['TENS'],
    first: 0,
    forms: ['', '', 'twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'],
  },
]

const teens = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
export const NUMBER_LISTS: WordList[] = [
  { keys: ['NUM', 'AMOUNT', 'ONES'], first: 1, forms: 'one two three four five six seven eight nine'.split(' ') },
  { keys: ['NUM', 'AMOUNT', 'TEENS'], first: 10, forms: teens.split(' ') },
  {
    keys: ['NUM', 'AMOUNT', 'TIES'],
    first: 2,
    forms: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  },
  { keys: ['POWER'], first: 2, forms: ['hundred', 'thousand', '', '', 'million', '', '', 'billion'] },
  {
    keys: ['ORD', 'NTH'],
    first: 1,
    forms:
      'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first'.split(
        ' ',
      ),
  },
]

/** Named days: month and day, or a rule of the calendar. Feasts of other calendars are found and not resolved. */
export const HOLIDAYS: Record<string, string> = {
  "new year's day": '1-1',
  "new year's eve": '12-31',
  "new year's": '1-1',
  'christmas day': '12-25',
  'christmas eve': '12-24',
  christmas: '12-25',
  'boxing day': '12-26',
  "valentine's day": '2-14',
  "st. patrick's day": '3-17',
  "saint patrick's day": '3-17',
  "april fools' day": '4-1',
  "april fool's day": '4-1',
  'earth day': '4-22',
  'may day': '5-1',
  'independence day': '7-4',
  'fourth of july': '7-4',
  'bastille day': '7-14',
  halloween: '10-31',
  'veterans day': '11-11',
  'armistice day': '11-11',
  'remembrance day': '11-11',
  "international women's day": '3-8',
  'groundhog day': '2-2',
  "all saints' day": '11-1',
  'human rights day': '12-10',
  'martin luther king day': 'nth 1 0 3',
  "presidents' day": 'nth 2 0 3',
  'memorial day': 'nth 5 0 -1',
  'labor day': 'nth 9 0 1',
  'columbus day': 'nth 10 0 2',
  'thanksgiving day': 'nth 11 3 4',
  thanksgiving: 'nth 11 3 4',
  "mother's day": 'nth 5 6 2',
  "father's day": 'nth 6 6 3',
  'black friday': 'nth 11 3 4 +1',
  'election day': 'nth 11 0 1 +1',
  'easter sunday': 'easter 0',
  'easter monday': 'easter 1',
  'good friday': 'easter -2',
  'palm sunday': 'easter -7',
  'ash wednesday': 'easter -46',
  'holy saturday': 'easter -1',
  'ascension day': 'easter 39',
  'whit monday': 'easter 50',
  easter: 'easter 0',
  pentecost: 'easter 49',
  'yom kippur': '',
  'rosh hashanah': '',
  hanukkah: '',
  passover: '',
  ramadan: '',
  'eid al-fitr': '',
  'eid al-adha': '',
  diwali: '',
  'lunar new year': '',
  'orthodox christmas': '1-7',
  'maundy thursday': 'easter -3',
  'holy thursday': 'easter -3',
  'shrove tuesday': 'easter -47',
  'mardi gras': 'easter -47',
  'all souls day': '11-2',
  "st. andrew's day": '11-30',
  "saint andrew's day": '11-30',
  juneteenth: '6-19',
  'anzac day': '4-25',
  'victory day': '5-9',
  'canada day': '7-1',
  'guy fawkes night': '11-5',
  'bonfire night': '11-5',
  'cinco de mayo': '5-5',
  "international workers' day": '5-1',
  'holocaust remembrance day': '',
  purim: '',
  sukkot: '',
  shavuot: '',
  'simchat torah': '',
  'eid al adha': '',
  'eid al fitr': '',
  'laylat al-qadr': '',
  ashura: '',
  nowruz: '',
  vesak: '',
  holi: '',
  'chinese new year': '',
  "tisha b'av": '',
}
