/** Demonyms and short names of places; the value is the place as it stands in a count key. */
const DEMONYMS = `afghan:afghanistan albanian:albania algerian:algeria american:united-states angolan:angola argentine:argentina argentinian:argentina
armenian:armenia australian:australia austrian:austria azerbaijani:azerbaijan bahraini:bahrain bangladeshi:bangladesh belarusian:belarus belgian:belgium
bolivian:bolivia bosnian:bosnia brazilian:brazil british:united-kingdom briton:united-kingdom bulgarian:bulgaria burmese:myanmar cambodian:cambodia cameroonian:cameroon canadian:canada
chadian:chad chilean:chile chinese:china colombian:colombia congolese:congo croatian:croatia cuban:cuba cypriot:cyprus czech:czechia danish:denmark dane:denmark
dutch:netherlands ecuadorian:ecuador egyptian:egypt emirati:united-arab-emirates eritrean:eritrea estonian:estonia ethiopian:ethiopia filipino:philippines finnish:finland finn:finland
french:france gazan:gaza georgian:georgia german:germany ghanaian:ghana greek:greece guatemalan:guatemala guinean:guinea haitian:haiti honduran:honduras hungarian:hungary
icelandic:iceland indian:india indonesian:indonesia iranian:iran iraqi:iraq irish:ireland israeli:israel italian:italy ivorian:ivory-coast jamaican:jamaica japanese:japan jordanian:jordan
kazakh:kazakhstan kenyan:kenya kuwaiti:kuwait kyrgyz:kyrgyzstan laotian:laos latvian:latvia lebanese:lebanon liberian:liberia libyan:libya lithuanian:lithuania malaysian:malaysia malian:mali
maltese:malta mexican:mexico moldovan:moldova mongolian:mongolia moroccan:morocco mozambican:mozambique namibian:namibia nepalese:nepal nepali:nepal nicaraguan:nicaragua nigerian:nigeria nigerien:niger
norwegian:norway omani:oman pakistani:pakistan palestinian:palestine panamanian:panama paraguayan:paraguay peruvian:peru polish:poland pole:poland portuguese:portugal qatari:qatar romanian:romania russian:russia
rwandan:rwanda salvadoran:el-salvador saudi:saudi-arabia scottish:scotland senegalese:senegal serbian:serbia serb:serbia singaporean:singapore slovak:slovakia slovenian:slovenia somali:somalia spanish:spain spaniard:spain
sri-lankan:sri-lanka sudanese:sudan swedish:sweden swede:sweden swiss:switzerland syrian:syria taiwanese:taiwan tajik:tajikistan tanzanian:tanzania thai:thailand tunisian:tunisia turkish:turkey turk:turkey turkmen:turkmenistan
ugandan:uganda ukrainian:ukraine uruguayan:uruguay uzbek:uzbekistan venezuelan:venezuela vietnamese:vietnam welsh:wales yemeni:yemen zambian:zambia zimbabwean:zimbabwe`
const SHORT = 'us:united-states u.s:united-states usa:united-states america:united-states uk:united-kingdom u.k:united-kingdom britain:united-kingdom uae:united-arab-emirates gaza-strip:gaza turkiye:turkey holland:netherlands burma:myanmar'

const table = (rows: string): ReadonlyMap<string, string> => new Map(rows.split(/\s+/).map((row) => row.split(':') as [string, string]))

export const PEOPLES = table(DEMONYMS)
export const SHORT_NAMES = table(SHORT)
/** Places that lie in a people's land; counts of that people there need not name it. */
export const PART_OF: ReadonlyMap<string, string> = new Map([['gaza', 'palestine'], ['gaza-city', 'palestine'], ['west-bank', 'palestine'], ['east-jerusalem', 'palestine'], ['crimea', 'ukraine'], ['kashmir', 'india'], ['hong-kong', 'china'], ['scotland', 'united-kingdom'], ['wales', 'united-kingdom'], ['england', 'united-kingdom'], ['northern-ireland', 'united-kingdom']])
/** Capital words that are no place behind "in" or "on". */
export const NO_PLACES = new Set('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan'.split(' '))
