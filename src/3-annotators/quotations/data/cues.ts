/**
 * Words that report speech, as closed lists. Three strengths:
 * - say: reports words by itself and may stand behind the words ("…," said X);
 * - name: gives a thing a word ("called it ‘…’");
 * - stance: tells what somebody did by speaking ("accused", "vowed"); carries a fragment inside its own clause.
 * Lemmas only; forms are made by `cueForms`.
 */
const list = (words: string): string[] => words.trim().split(/\s+/)

export const SAY = list(`
  say add tell ask reply respond answer state declare explain continue note write tweet retweet post recall joke quip
  remark observe comment conclude insist argue claim contend assert maintain warn predict acknowledge admit concede
  confirm announce report suggest shout yell scream chant cry whisper murmur mutter repeat reiterate stress emphasize
  emphasise lament complain boast brag counter retort recount reveal wonder concur agree assure promise pledge vow
  allege testify proclaim exclaim interject urge muse opine quote read pronounce vent snap fume sigh laugh
  caution advise instruct interrupt inquire demand deadpan deny elaborate estimate rejoin riff roar fire shoot
  sum sneer snipe speculate theorize thunder tease text email e-mail remind relay recite implore plead rant
  bellow reason intone announce affirm avow clarify caption inform hint gush marvel offer begin finish close
  start conjecture crow holler growl remember question retaliate surmise moan groan mumble chuckle giggle venture hiss stammer
  guess exult enthuse press chime pipe sniff volunteer chide scold correct object grumble protest rail reminisce blog blare headline caption sing utter`)

export const NAME = list(`
  call describe label brand characterize characterise term dub deem denounce decry dismiss deride mock praise hail
  blast slam criticize criticise condemn deplore portray cast paint depict refer brand ridicule tout trumpet
  rip rap bash lambaste lambast castigate assail attack excoriate skewer trash taunt belittle scoff knock
  compare liken blame fault accuse charge scold rebuke chide admonish berate lash insult compliment commend
  applaud thank congratulate welcome rate`)

export const STANCE = list(`
  consider view regard see think believe feel find hold judge
  express voice convey signal support back oppose reject defend endorse question challenge pressure call
  want hope wish expect fear worry intend seek propose recommend commit swear threaten guarantee offer refuse decline
  apologize apologise regret celebrate highlight underline underscore cite mention discuss address speak talk lecture
  preach campaign lobby appeal beg pray invoke echo imply indicate point appear seem promote push advocate
  encourage order direct rule request exhort reference invite bid dare doubt suspect imagine envision foresee forecast project
  calculate conclude determine decide learn know realize realise recognize recognise remember forget
  understand admire love like hate prefer favor favour value appreciate credit identify define
  outline detail lay spell list summarize summarise publish issue release file sign mock parody poke
  attribute ascribe justify rationalize excuse explain downplay minimize play tweak needle goad hit
  fret gripe harp rave bemoan bewail complain grouse object dispute contest rebut refute counter
  stand vouch attest certify concede allow grant submit assess evaluate interpret translate quote paraphrase
  herald champion salute toast cheer boo heckle jeer tag style nickname
  proclaim teach advertise bill market pitch sell frame couch phrase word put raise introduce open
  disclose discover assume demonstrate show prove illustrate reflect represent evoke recite repeat use `)

/** Lemmas of `SAY` that report only where the quoted words stand right beside them: `"Well," he began`. */
export const BESIDE = new Set(
  list(`
  begin finish close start continue shoot fire sing laugh sigh fume offer roar read post tell press sum sneer snap
  thunder vent gush sniff soothe open deliver cut pipe chime chuckle giggle venture `),
)

/** Form → lemma, where spelling rules do not give it. */
export const IRREGULAR: Record<string, string> = Object.fromEntries(
  list(`
  said:say told:tell wrote:write written:write saw:see seen:see thought:think felt:feel found:find held:hold
  hit:hit put:put knew:know known:know meant:mean spoke:speak spoken:speak swore:swear sworn:swear taught:teach
  shot:shoot sang:sing sung:sing began:begin begun:begin bade:bid forgot:forget understood:understand understood:understand
  gave:give given:give made:make sent:send sold:sell stood:stand laid:lay read:read
  foresaw:foresee forecast:forecast cast:cast sought:seek withdrew:withdraw lain:lie quipped:quip wept:weep
  lit:light rebutted:rebut retold:retell overheard:overhear heard:hear showed:show shown:show`).map((pair) => pair.split(':') as [string, string]),
)

/** Nouns of speech: "X's claim that ‘…’", "in the words of X", "a statement by X". */
export const SPEECH_NOUNS = new Set(
  list(`
  statement statements claim claims comment comments remark remarks words word speech address message messages tweet tweets letter
  warning warnings promise promises pledge vow demand demands call calls criticism assertion assertions argument arguments
  suggestion proposal accusation accusations allegation allegations charge charges declaration description characterization
  denial question questions answer answers reply response retort quip joke admission acknowledgment announcement
  complaint complaints plea appeal praise attack attacks rebuke condemnation insistence contention belief
  view views opinion prediction report article editorial memo email e-mail post interview testimony slogan
  quote quotation line refrain mantra motto chant chants phrase use reference references insult boast taunt
  apology vision idea notion philosophy theory position stance note caption headline column book memoir verdict ruling
  term terms label nickname invocation depiction portrayal dismissal treatment`),
)

/** Lemmas whose base form or form in -s is as often a noun. */
export const NOUNS_TOO = new Set(
  list(`
  campaign report state press charge judge host line bill tag post claim comment question answer address talk release
  issue file challenge attack demand call request order rule vote praise support back plan promise pledge vow hope fear
  doubt estimate forecast project market fire shoot text email e-mail tweet close start finish quote value credit use
  show list love hate blame insult lash hint guess reason wonder appeal lobby point push frame couch pitch paint brand
  label term blog headline caption offer refuse gush sign mock voice signal word phrase style nickname champion salute
  toast cheer boo contest dispute object grant exit laugh sigh cry scream shout whisper murmur chant joke quip remark
  need commit advocate detail outline grouse play tease mention credit dare bid rant riff roar laugh rate deal cast
  view reference welcome slam rap volunteer trash taunt mock cover sum fault draw counter muse repeat reply`),
)

/** Nouns in -ing that are mostly no form of their verb. */
export const NOUNS_IN_ING = new Set(list('ruling finding filing hearing opening feeling beginning posting reading greeting'))
