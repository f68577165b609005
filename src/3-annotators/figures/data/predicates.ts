/** What happens to what is counted: word → predicate of the count key. */
const table = (rows: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(rows).flatMap(([predicate, words]) => words.split(/\s+/).map((word): [string, string] => [word, predicate])))

/** Verbs whose object, or passive subject, is counted. */
export const VERBS = table({
  killed: 'killed kills kill killing slaughtered slaughtering slaughter murdered murdering murder massacred massacring slain slew died die dying dies perished perishing executed executing beheaded',
  wounded: 'wounded wounding wounds injured injuring injures hurt hurts hurting maimed maiming',
  abducted: 'abducted abducting abduct kidnapped kidnapping kidnap kidnaps',
  released: 'released releasing release releases freed freeing free frees',
  rescued: 'rescued rescuing rescue rescues',
  displaced: 'displaced displacing displace displaces uprooted uprooting fled fleeing',
  evacuated: 'evacuated evacuating evacuate evacuates repatriated repatriating flown airlifted airlifting',
  detained: 'arrested arresting arrest detained detaining detain detains imprisoned imprisoning jailed jailing',
  infected: 'infected infecting infect infects',
  destroyed: 'destroyed destroying destroy destroys demolished demolishing',
  damaged: 'damaged damaging damage damages',
  fired: 'fired firing launched launching',
  intercepted: 'intercepted intercepting intercept intercepts',
  deployed: 'deployed deploying deploy deploys',
  vaccinated: 'vaccinated vaccinating',
  gathered: 'gathered gathering rallied rallying marched marching protested protesting demonstrated demonstrating',
  voted: 'voted voting',
  hospitalized: 'hospitalized hospitalised hospitalizing',
})
/** Words that say it as a noun or an adjective: "1,300 deaths", "12 dead", "224 hostage". */
export const NOUNS = table({
  killed: 'deaths fatalities dead lives',
  wounded: 'injuries injured wounded',
  casualties: 'casualties',
  abducted: 'hostages captives abductees hostage captive',
  detained: 'arrests detainees prisoners',
  missing: 'missing unaccounted',
  homeless: 'homeless',
  infected: 'infections cases',
  displaced: 'displaced refugees',
  population: 'inhabitants',
})
/** Words that make a hope, a plan or a fear of what follows: then nothing was counted. */
export const UNREAL = new Set('could would might may will shall if unless plan plans planned planning threatened threatens threaten fear feared fears hope hopes hoped likely able trying tried attempt attempted expected vowed promised to not never no without deny denied denies'.split(' '))
/** Heads that say no more than "people". */
export const PERSONS = new Set('people persons person individuals men-and-women others souls victims lives deaths fatalities dead injuries injured wounded casualties hostages captives abductees hostage captive arrests detainees missing homeless infections displaced citizens nationals residents inhabitants'.split(' '))
/** Modifiers that leave the population as it is. */
export const EMPTY_MODIFIERS = new Set('other more additional further extra total innocent estimated confirmed new'.split(' '))
