/** Closed classes of English words, as far as finding the subject of a verb of speech needs them. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

export const SUBJECT_PRONOUNS = set('he she they it i we you who')
export const OBJECT_PRONOUNS = set('him her them us me it himself herself themselves itself')
export const POSSESSIVES = set('his her their its my our your whose')
export const DETERMINERS = set(
  'the a an this that these those some any each every another no both either neither many several few most all other one two three four five six seven eight nine ten',
)
export const PREPOSITIONS = set(
  'of for in on at by with from to about over under after before during through against between among into onto upon within without near outside inside behind beyond despite amid amidst around across toward towards since until till via versus than like as per because if when while where although though whether unless once that which whose what how why',
)
/** Words that open a clause of their own. */
export const SUBORDINATORS = set(
  'that while when because if after before as since although though where whether until unless once which whereas what how why',
)
export const CONJUNCTIONS = set('and but or nor yet so')
export const AUXILIARIES = set(
  "is are was were be been being am has have had having do does did will would can could may might must shall should 'd 's 'll 've ’d ’ll ’ve n't not never cannot can't don't didn't doesn't won't wouldn't isn't wasn't aren't weren't hasn't haven't hadn't couldn't shouldn't don’t didn’t doesn’t won’t wouldn’t isn’t wasn’t aren’t weren’t hasn’t haven’t hadn’t couldn’t shouldn’t",
)
export const ADVERBS = set(
  'also later then again once now often always never ever still just even only soon already first further furthermore meanwhile however instead moreover thus therefore indeed perhaps maybe too well much more very quite rather almost twice earlier afterward afterwards nevertheless nonetheless subsequently sometimes reportedly simply back all both jointly long there here up out on down off so',
)
export const TIMES = set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight morning afternoon evening night week month year day weekend noon midnight mon tue tues wed thu thurs fri sat sun january february march april june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec last next early late mid a.m p.m am pm hour hours minute minutes moment moments days weeks months years ago time spring summer autumn winter',
)
/** Past forms that are not made with -ed, and show no speech; they end a subject. */
export const PASTS = set(
  'made gave met sent left went came took got kept led lost ran won paid brought bought built drew drove fell fought flew became began broke chose ate froze grew hid knew rode rose sat shook shut sank slept spent stole struck stuck swept swam threw woke wore wound fled bore beat bent bid blew caught dealt dug fed flung forgave hung hurt leapt lent lit meant quit rang rid shone shot slid spun sprang stood strode stung swung tore wept',
)
/** Nouns that stand for people who can speak. */
export const PERSON_NOUNS = set(
  `man woman official officials spokesman spokeswoman spokesperson spokespeople minister president leader leaders chief
  chairman chairwoman chair director officer analyst expert experts professor author writer source sources diplomat diplomats
  ambassador senator governor mayor lawyer attorney adviser advisor advisers aide aides strategist candidate nominee
  secretary deputy judge commissioner general colonel commander sheriff prosecutor prosecutors witness witnesses
  resident residents activist activists critic critics supporter supporters voter voters reporter reporters journalist
  executive founder ceo cofounder owner manager coach player doctor nurse teacher student father mother son daughter
  wife husband brother sister friend neighbor neighbour host anchor moderator pollster historian economist scientist
  researcher researchers congressman congresswoman lawmaker lawmakers king queen prince pope bishop pastor priest rabbi imam
  businessman billionaire mogul operative organizer farmer veteran actor actress singer boy girl people person
  parent parents member members representative envoy negotiator premier chancellor counsel counselor principal
  partner boss head editor columnist investigator detective agent captain soldier soldiers victim survivor
  lieutenant major sergeant admiral superintendent inspector professor reverend pundit midfielder striker defender goalkeeper
  trader baker shopkeeper farmer driver pilot engineer architect surgeon scholar academic campaigner protester trustee
  operator maker volunteer volunteers owners spokespersons colleague colleagues cousin uncle aunt grandmother grandfather
  widow widower girlfriend boyfriend classmate teammate team-mate counterpart counterparts successor predecessor critic critics
  chancellor dean captain skipper referee umpire trainer head-coach paramedic firefighter firefighters
  barrister solicitor magistrate juror defendant plaintiff paramedics medic medics rescuer rescuers nurses doctors
  physician physicians midwife pharmacist psychologist psychiatrist biologist chemist physicist geologist
  climatologist virologist epidemiologist ecologist sociologist anthropologist archaeologist archeologist
  meteorologist seismologist criminologist geographer statistician mathematician philosopher librarian archivist
  curator artist musician composer filmmaker photographer playwright poet novelist biographer broker banker financier
  investor shareholder landlord tenant chef waiter fisherman trucker cyclist swimmer runner fan stepfather stepmother
  grandson granddaughter nephew niece fiancé fiancée roommate co-worker coworker councillor councilor councilman
  councilwoman alderman warden ranger coroner organiser campaigners protesters demonstrator demonstrators refugee
  refugees migrant migrants passenger passengers survivors worker workers employee employees pensioner pensioners
  graduate rector provost chaplain mufti ayatollah sheikh patriarch cardinal archbishop nun monk lawyers neighbours
  neighbors scientists economists analysts teachers students farmers drivers technician mechanic electrician plumber
  carpenter treasurer whistleblower bystander onlooker onlookers`,
)
/** Nouns that stand for bodies that can speak. */
export const BODY_NOUNS = set(
  `ministry government office department agency court committee commission council party campaign company group
  organization organisation union bank army military police newspaper paper magazine network broadcaster channel report
  statement study poll survey administration parliament congress senate house board association institute foundation
  university school team league authority authorities embassy bureau service firm corporation coalition alliance movement
  kremlin pentagon pmo idf palace presidency cabinet regime document documents letter memo email lawsuit filing indictment
  complaint article story post tweet website site ad video transcript readout communique petition press media headline
  sign banner poster book memoir order law bill resolution judgment ruling opinion inscription message`,
)
/** Short words that a full stop follows inside a name. */
export const ABBREVIATED = set(
  'mr mrs ms dr prof st sr jr gen lt col maj capt sgt cpl adm cmdr rep reps sen sens gov govs pres hon rev fr messrs atty det supt insp no dep asst',
)
