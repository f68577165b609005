/** Words of the names of bodies and places. Hand-written. */

/** Ends of company names; never what tells two companies apart. */
export const COMPANY_ENDS = `
inc incorporated corp corporation co company companies ltd limited llc llp plc ag gmbh sa nv bv spa ab as asa oy pte pty
group holdings holding motors motor bancshares
`

/** Common nouns after a name that only say what it is ("TASS news agency", "the Likud party"). */
export const DESCRIBERS = `
news agency party movement group militia newspaper daily network channel television tv radio website magazine
organization organisation corporation company airline airlines airways
`

/** Common words that make up the names of public bodies; a name of these alone needs an owner ("Foreign Ministry"). */
export const PUBLIC_WORDS = `
ministry department office foreign interior defense health finance justice education agriculture commerce labor energy
state treasury trade transport transportation culture information economy environment home homeland affairs
parliament senate congress house representatives assembly cabinet government council security national general federal
supreme high constitutional court courts appeals
army navy military police forces force armed air coast guard marines infantry intelligence service services civil
defence central bank reserve embassy consulate mission delegation election electoral commission authority authorities
prime minister president presidential presidency administration prosecutor attorney city
staff chief command border customs immigration red crescent cross war secretariat and
`

/** Whose a public body is when nothing else is said. */
export const USUAL_OWNERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
  'state department': 'united states',
  'treasury department': 'united states',
  treasury: 'united states',
  'justice department': 'united states',
  'commerce department': 'united states',
  'agriculture department': 'united states',
  'labor department': 'united states',
  'energy department': 'united states',
  'homeland security department': 'united states',
  'defense department': 'united states',
  'interior department': 'united states',
  'health and human services department': 'united states',
  'house representatives': 'united states',
  'federal reserve': 'united states',
  congress: 'united states',
  senate: 'united states',
  'security council': 'united nations',
  'general assembly': 'united nations',
  secretariat: 'united nations',
  }),
)

/** Capitalised common nouns that name nobody by themselves. */
export const NOBODY = `
police authorities officials official government witnesses witness woman women man men driver suspect people employees
commandos vessels ship climber doctor coach president ceo host cops sheriff residents citizens soldiers troops
prosecutors lawyers investigators rescuers protesters demonstrators students workers passengers victims hostages
rebels militants fighters terrorists gunmen sources spokesman spokeswoman analysts experts critics opposition
leaders leader lawmakers ministers reporters journalists civilians refugees army military parliament congress
receiver engine automaker automobile suspects
`
