/** Words around and inside the names of persons. Hand-written. */

/** Words that stand before a name and are no part of it; a trailing full stop is left out. */
export const TITLES = `
mr mrs ms miss mx sir dame lord lady dr prof professor rev reverend fr father sister brother rabbi imam sheikh shaikh shaykh
ayatollah mullah cardinal archbishop bishop pope patriarch pastor saint king queen prince princess emir sultan shah
emperor baron baroness count countess duke duchess
president president-elect vice-president premier chancellor minister ministers secretary secretary-general undersecretary
sen senator rep representative congressman congresswoman lawmaker gov governor mayor ambassador envoy commissioner
councillor councilman councilwoman delegate speaker chairman chairwoman chairperson chair chief ceo cfo executive coo director
manager boss head leader captain capt col colonel gen general lt lieutenant maj major sgt sergeant cpl corporal pvt
private adm admiral cmdr commander marshal brigadier brig officer inspector detective sheriff constable
judge justice attorney lawyer prosecutor
coach goalkeeper striker midfielder defender quarterback receiver linebacker winger pitcher batsman bowler
counsel adviser advisor spokesman spokeswoman spokesperson actor actress singer author writer director analyst economist historian
journalist reporter correspondent editor activist militant rebel opposition
`

/** Words that may stand among titles ("former Israeli Prime Minister", "Deputy Chief of Staff"). */
export const TITLE_MODIFIERS = `
former ex late then acting deputy vice assistant senior junior first second prime foreign defense defence interior
finance health justice education information security national state federal general special executive managing chief
lead top staff of the a an and us u.s uk un house senate white party minority majority super permanent representative
elect attorney trade economy energy special independent press campaign fbi cia eu federal deputy sworn
`

/** Given name and the short forms in use for it. */
export const NICKNAMES = `
Abraham Abe
Albert Al Bert
Alexander Alex Sasha Sandy
Alfred Alf Fred
Andrew Andy Drew
Anthony Tony
Arthur Art
Benjamin Ben Bibi
Bernard Bernie
Charles Charlie Chuck
Christopher Chris
Daniel Dan Danny
David Dave
Dmitry Dima
Donald Don Donnie
Edward Ed Eddie Ted Ned
Elizabeth Liz Beth Betty
Eugene Gene
Francis Frank
Frederick Fred Freddie
Gerald Gerry Jerry
Gregory Greg
Harold Harry Hal
Henry Harry Hank
Jacob Jake
James Jim Jimmy Jamie
Jeffrey Jeff
John Johnny Jack
Jonathan Jon
Joseph Joe Joey
Joshua Josh
Katherine Kate Kathy Katie Kathryn Catherine
Kenneth Ken Kenny
Lawrence Larry
Leonard Len Leo
Louis Lou
Margaret Maggie Meg Peggy
Matthew Matt
Maurice Mo
Michael Mike Mick Mickey
Nathaniel Nate
Nicholas Nick
Patricia Pat Patty
Patrick Pat
Peter Pete
Philip Phil
Raymond Ray
Rebecca Becky
Richard Rick Dick Rich
Robert Bob Bobby Rob Robbie
Ronald Ron Ronnie
Samuel Sam
Stephen Steve
Steven Steve
Stuart Stu
Susan Sue
Theodore Ted Teddy
Thomas Tom Tommy
Timothy Tim
Victor Vic
Vincent Vince
Vladimir Vlad Volodya
Walter Walt
William Bill Billy Will Willie
Zachary Zach
`

/** Words that belong to the family name that follows them. */
export const PARTICLES = 'abu lo al el bin ibn ben bint umm um van von der den de del della di da dos das du la le ter ten st san mac mc af av zu e y'

/** Ends of a name that tell generations apart, or degrees. */
export const GENERATIONS = 'jr sr ii iii iv junior senior'
export const DEGREES = 'md phd mp mep obe cbe kbe esq qc kc dds'

/** Family names that commonly stand first (Chinese, Korean, Vietnamese). */
export const FAMILY_FIRST = `
xi li wang zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo deng jiang wen mao hua hu tsai chiang
kim lee park moon yoon choi jung kang cho roh ban han
nguyen tran le pham phan vo dang bui ho ngo vu
`

/** What a role word says about the field that a person works in; words of one line may be said of one person. */
export const FIELDS = `
politics: president premier minister chancellor senator congressman congresswoman lawmaker governor mayor ambassador envoy representative secretary king queen prince leader politician councillor councilman deputy delegate general colonel commander admiral chief spokesman spokeswoman spokesperson militant rebel diplomat negotiator legislator analyst activist lawyer judge justice attorney prosecutor director chairman chairwoman executive banker economist professor businessman ceo soldier officer
sport: goalkeeper striker midfielder defender quarterback receiver linebacker winger pitcher batsman bowler footballer golfer sprinter boxer cyclist athlete swimmer cricketer all-rounder halfback fullback seamer spinner skipper
stage: actor actress singer musician guitarist drummer pianist rapper comedian novelist poet painter sculptor
care: nurse surgeon dentist midwife paramedic pediatrician
trade: farmer baker plumber carpenter driver cook chef waiter waitress shopkeeper mechanic electrician cashier
`
