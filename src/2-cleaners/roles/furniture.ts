/** What stands around an article: teasers, menus, prompts, notices. */
import type { LineFacts, Told } from '#core/lines/facts.ts'
import { isMenu } from '#core/lines/head-lines.ts'

/** Rules that hold whatever stands around: the whole line is the sign. */
const SURE: readonly (readonly [Told['role'], string, RegExp])[] = [
  // "Most Popular" "Related stories" "You may also like" "More from Example" "Trending now"
  [
    'related',
    'related:heading',
    /^\W{0,3}(?:(?:the )?most (?:popular|read|viewed|shared|watched|recent|commented)(?: (?:stories|articles|posts|news|in \w+|on \w+))?|(?:related|recommended|popular|latest|recent|top|trending|more|similar|featured|other) (?:stories|articles?|posts?|news|topics|content|coverage|links|reading|videos?|headlines)|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|trending(?: now)?|recommended for you|editors?['’]?s? (?:picks?|choice|recommendations)|up next|what to read next|in case you missed it|around the web|from our partners|promoted (?:stories|content)|sponsored (?:stories|content|links))\W{0,3}$/iu,
  ],
  // "Read more: A title" "See also – A title" "RELATED: A title", and the same words alone
  [
    'related',
    'related:teaser',
    /^\W{0,3}(?:read (?:more|also|next)|also read|see also|related(?: (?:article|story|stories|articles|coverage))?|recommended|don['’]t miss|must[- ]read|watch(?: now| also)?|more on this(?: story| topic)?|listen)\s*(?:[:–—|»]|$)/iu,
  ],
  // "MORE: A title" "SEE: A title" "REQUIRED READING: A title", in capitals
  ['related', 'related:label', /^(?:MORE|SEE|NEXT|PLUS|REQUIRED READING|GO DEEPER|DIG DEEPER|MORE NEWS) ?[:|»–—]/u],
  // "Advertisement" "Story continues below this ad" "ADVERTISEMENT - SCROLL TO CONTINUE"
  [
    'boilerplate',
    'boilerplate:advert',
    /^\W{0,4}(?:advertisements?|ads?|sponsored|story continues(?: below)?(?: (?:this )?(?:ad|advertisement|video|gallery))?|article continues (?:below|after)(?: (?:this |the )?(?:ad|advert|advertisement))?|(?:advertisement )?\W{0,3}scroll to continue(?: with content)?)\W{0,4}$/iu,
  ],
  // "Skip to main content" "Back to top" "Jump to navigation"
  [
    'boilerplate',
    'boilerplate:navigation',
    /^\W{0,3}(?:skip to (?:the )?(?:main )?content.{0,60}|(?:skip|jump|go|back|return) to (?:the )?(?:main |primary )?(?:content|navigation|top|menu|search|footer|article|home ?page|homepage|main))\W{0,3}$/iu,
  ],
  // "Subscribe" "Subscribe now" "Log in" "Sign up" "Already a subscriber? Log in" "Join our community of readers"
  [
    'boilerplate',
    'boilerplate:subscription',
    /^\W{0,3}(?:subscribe(?: (?:now|today|to (?:our|the)\b.{0,80}))?|sign (?:in|up)(?: (?:now|for (?:our|the)\b.{0,80}))?|log ?in|register(?: now)?|join our (?:community|mailing list|newsletter|readers|members)\b.{0,120}|already (?:a|have an?) (?:subscriber|member|account)\b.{0,60}|(?:only|just|from) [$€£]\s?\d[\d.,]*(?: (?:a|per) (?:day|week|month|year))?)\W{0,3}$/iu,
  ],
  // "More information: Whitlock, Stone in the sea" "Citation: …" "[12] Whitlock, Stone in the sea, p. 4."
  ['boilerplate', 'boilerplate:reference', /^(?:(?:more information|journal information|citation): |\[\d{1,3}\] )/iu],
  // "This document is subject to copyright. Apart from …" "Disclaimer: …" "The information in this article is for …"
  [
    'boilerplate',
    'boilerplate:legal',
    /^this (?:document|article|material|copy|content) (?:is subject to copyright|may not be (?:published|reproduced|broadcast)|is for your personal)|^\W{0,3}disclaimer:|^the information (?:contained )?in this (?:article|document) is for (?:educational|informational|general)/iu,
  ],
  // "© 2024 Example Ltd. All rights reserved." "Copyright 2024"
  ['boilerplate', 'boilerplate:legal', /^\W{0,3}(?:©|copyright\b|all rights reserved)/iu],
]

// "Agencies contributed to this report." "(Reporting by Jane Doe; Editing by John Roe)"
const CONTRIBUTORS =
  /^[^.?!]{0,120}\bcontributed (?:to (?:this|the) (?:report|article|story)|reporting)\b[^.?!]{0,60}[.)]{0,2}$/iu
const REPORTING =
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled)(?: and (?:writing|editing))? by [^?!]{2,200}$/iu

/** Which phrase class gives which role, for lines that the model holds for no part of the article. */
const BY_PHRASE: Record<string, Told['role']> = {
  teaser: 'related',
  credit: 'caption',
  scene: 'caption',
  byline: 'byline',
}

/** What the whole line says it is, whatever stands around it. */
export function sureFurniture({ text, words }: LineFacts): Told | undefined {
  if (words.length > 50) return
  const sure = SURE.find(([, , pattern]) => pattern.test(text))
  if (sure) return { role: sure[0], rule: sure[1] }
  if (isMenu(text)) return { role: 'boilerplate', rule: 'boilerplate:menu' }
  if (words.length <= 25 && CONTRIBUTORS.test(text)) return { role: 'byline', rule: 'byline:contributors' }
  if (REPORTING.test(text)) return { role: 'byline', rule: 'byline:reporting' }
  return
}

/** The name for a line that is no part of the article. */
export function furnitureRule({ phrases }: LineFacts): Told | undefined {
  const phrase = phrases[0]
  if (!phrase) return
  const role = BY_PHRASE[phrase] ?? 'boilerplate'
  return { role, rule: `${role}:${phrase}` }
}
