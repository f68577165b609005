/**
 * Closed lists of sourcing caveats. A phrase is a row of words in lower case: `a|b` one of several, `?` behind it may be
 * missing, `*` stands for up to four words of a noun phrase. `<…>` names a list below. The span covers the whole phrase;
 * words after `//` must follow but are outside the span.
 */
export type Kind =
  | 'unnamed-source'
  | 'anonymous-evaluation'
  | 'hedge'
  | 'verification'
  | 'state-media'
  | 'unsourced-report'

const says =
  'said|says|say|told|tells|tell|added|adds|confirmed|confirms|claimed|claims|noted|stated|reported|warned|described|suggested|acknowledged|explained|insisted|indicated|revealed|disclosed'
const people =
  'official|officials|diplomat|diplomats|source|sources|aide|aides|adviser|advisers|advisor|advisors|insider|insiders|person|people|lawmaker|lawmakers|executive|executives|staffer|staffers|employee|employees|officer|officers'
const faceless = 'anonymous|unnamed|unidentified|undisclosed|unspecified'
const some = 'some|many|critics|observers|analysts|experts|pundits|commentators|skeptics|sceptics|detractors'
const seen = 'seen|viewed|regarded|considered|perceived|interpreted|read|criticized|criticised|praised|hailed|condemned|described|taken'

export const LISTS: Record<string, string> = { says, people, faceless, some, seen }

export const PHRASES: Record<Kind, string[]> = {
  'unnamed-source': [
    'citing|cited|quoting|quoted * <faceless> * <people>',
    'citing|cited|quoting|quoted a|an|one|two|three|several|some|senior * source|sources|official|officials',
    'a|an|one|another? <faceless> * <people>',
    '<faceless> * <people>',
    'a|an|another|one|two|three|four|several|some|other * <people> // who? has|have|had|reportedly|also? <says>',
    'a|an|another|one|two|three|several|some * <people> familiar|close|briefed with|to|on',
    'people|officials|sources|person|official|source familiar with',
    'people|officials|sources|person|official|source briefed on',
    'people|officials|sources|person|official|source close to',
    '<faceless>? sources // <says>',
    'senior|top|local|foreign|western|israeli|russian|american|european|arab|palestinian|ukrainian|chinese officials|diplomats|sources // reportedly|also? <says>',
    'officials|diplomats // reportedly <says>',
    'on|under the? condition of anonymity',
    'on|under the? condition that * not be named|identified',
    'asked|asking|declined|requested|requesting not to be named|identified',
    'spoke|speaking anonymously',
    'declined to be named|identified',
    'according to <people>',
    'according to a|an|one|two|three|several|some * source|sources|official|officials|diplomat|diplomats',
  ],
  'anonymous-evaluation': [
    '<seen> by <some>',
    'widely <seen>',
    'widely|generally|broadly believed|thought|assumed|expected|understood|condemned|accepted',
    'critics|observers|analysts|experts|pundits|commentators|skeptics|sceptics say|said|argue|argued|believe|fear|warn|warned|see|saw|note|noted|contend',
    'some|many say|said|argue|argued|believe|fear|suspect|contend|see',
    'some|many critics|observers|analysts|experts|pundits|commentators',
    'what some|many call|called|see|saw|describe|described|consider',
  ],
  hedge: [
    'reportedly',
    'allegedly',
    'purportedly',
    'supposedly',
    'ostensibly',
    'presumably',
    'apparently',
    'alleged',
    'purported',
    'is|are|was|were thought|believed|understood|presumed|rumored|rumoured to',
    'is|are|was|were said|reported|alleged to',
    'what * says|claims|calls|say|claim|call is|are|was|were',
    'it is|was not clear|known|immediately? clear|known? whether|if|how|who|what|why|when',
    'it is|was|remains|remained unclear|unknown whether|if|how|who|what|why|when',
    'remains|remained unclear|unknown',
  ],
  verification: [
    'could|can|cannot|can’t|couldn’t not? be? independently|immediately verify|verified|confirm|confirmed|corroborate|corroborated',
    'could|can not be verified|confirmed|corroborated',
    'cannot|couldn’t be verified|confirmed|corroborated',
    'neither|none * could|can be independently|immediately? verified|confirmed|corroborated|checked',
    'could|can|cannot|couldn’t not? be independently|immediately? checked',
    'was|were|is|are|been unable to independently|immediately? verify|confirm|corroborate|authenticate',
    'has|have|had not been independently|officially? verified|confirmed|corroborated|authenticated',
    'has|have|had not independently|yet? verified|confirmed|corroborated|authenticated',
    'not independently verified|confirmed|corroborated',
    'no independent confirmation|verification',
    'without independent confirmation|verification',
    'no immediate|official confirmation',
    'there is|was|has no|been independent|immediate|official? confirmation|verification',
    'unverified',
    'did not|n’t immediately confirm',
  ],
  'state-media': [
    'state-run|state-owned|state-controlled|state-backed|state-linked|state-funded|state-affiliated|government-run|government-owned|government-controlled|government-backed|kremlin-backed|kremlin-controlled|kremlin-run|pro-government|regime-linked * media|agency|broadcaster|newspaper|television|tv|radio|channel|outlet|outlets|daily|website|network|newswire|press|tass|sputnik|xinhua|irna news? agency|agencies|channel|television?',
    'state media|television|tv|radio|broadcaster|broadcasters',
    'state news agency|agencies',
    'official * news agency|agencies',
  ],
  'unsourced-report': [
    'unsourced',
    'unattributed',
    'without|not citing|naming|identifying a|its|any|their? source|sources',
    'did|does not|n’t cite|name|identify|give|say a|its|any|their source|sources',
    'unconfirmed report|reports',
    'unconfirmed|rumored|rumoured',
    'rumor|rumors|rumour|rumours has|have|that|of|spread|circulated',
  ],
}
