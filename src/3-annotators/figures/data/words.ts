/** Closed classes of English that end or shape a noun phrase. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** A noun phrase does not run over these. */
export const STOPS = set(`a an the this that these those of in on at by for from to with without within into onto over under after before
 since until till during through across between among against about around near behind beyond per via as than and or but nor
 so yet if while when where which who whom whose what why how because though although unless
 is are was were be been being am has have had having do does did will would shall should can could may might must
 not no nor also just only even still already then there here now today yesterday tomorrow ago later earlier each every all both
 he she it they we you i him her them us his hers its their our your my me one who's
 says said say saying adds added means remains remain includes including make makes made come comes came go goes went get got
 see sees saw take takes took show shows voted accounts amid despite according worth up down off out away apart together alone`)

/** Nouns that are plural without "s", or stand for many. */
export const PLURALS = set(`people men women children feet teeth mice police personnel staff troops cattle media data lives wives
 aircraft spacecraft sheep fish deer species series youth clergy folk vermin crew fishermen policemen servicemen gunmen lawmen
 firefighters militiamen congressmen spokesmen countrymen businessmen policewomen servicewomen schoolchildren grandchildren criteria
 phenomena alumni cacti fungi nuclei elite dozen head wounded dead injured hectares knives wolves halves shelves calves
 infantry cavalry livestock poultry salmon bison elk swine offspring settlers`)

/** Words in "-s" that are no plural noun. */
export const NO_PLURALS = set(`across always perhaps besides towards afterwards sometimes overseas less plus minus versus thus
 is as was has his hers its this us yes gas bus plus christmas analysis basis crisis chaos news physics politics
 texas paris james jones harris brussels hamas illinois athens damascus laos honduras cyprus mars arkansas massachusetts
 vegas angeles orleans united years' previous various serious famous religious dangerous
 says gets makes takes comes goes means shows remains includes adds needs wants helps lives' regardless nevertheless
 always upwards downwards indoors outdoors afterwards nowadays`)

/** Words before a number that make it the number of a thing: "Section 427", "Resolution 242", "chapter 3". */
export const NUMBERED = set(`section row part chapter article articles page pages figure figures table phase stage step level grade type
 category class group route highway interstate road street avenue line lines platform gate terminal channel flight room rooms suite floor unit
 block sector zone district ward precinct lot resolution resolutions act bill rule order directive protocol amendment clause paragraph verse
 psalm season episode series volume vol issue version model no nos number numbers num round week day game match lap hole inning innings quarter
 scene track size size box item point points question option plan proposition prop measure title schedule annex appendix tier lane
 under over band generation gen mark apollo soyuz boeing airbus covid sars g b f mig su windows iphone pixel galaxy playstation xbox
 formula area station unit brigade battalion battery regiment division patrol squadron exit pier dock bay hangar building apartment apt
 nasdaq dow ftse stoxx nikkei dax cac hang russell asx topix kospi fortune forbes top agenda catch studio pier problem
 id code postcode zip tel phone fax ext extension hotline dial call isbn issn rs ps bc ad ce bce`)

export const MONTHS = set(`january february march april may june july august september october november december jan feb mar apr jun jul aug
 sep sept oct nov dec`)

/** Words that stand before a year. */
export const BEFORE_YEAR = set(`in since by until till before after from during of early late mid year summer winter spring autumn fall fiscal
 circa to through the a an and or for this than around about between class vs versus until late-`)

/** Adjectives that do not end a noun phrase in the singular: "one new proposal". */
export const ADJECTIVES = set(`new old big small large great little major minor good bad young other single more further different recent
 long short high low important proposed key main top senior former own early late common whole extra additional second first
 possible potential open free full major daily weekly monthly annual local national international federal foreign military public private`)

/** Singular words behind "one" that do not make a count of it. */
export const ONE_IDIOMS = set(`another day thing way side point time moment end sense word person's can could would must should might may
 will cannot of or and who that which in on at to for as is was has had by from with more less bit reason example i you we they he she it
 wonders might respect more. step`)
