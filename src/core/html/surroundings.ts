/** Where a block stands in its page: what the elements around it are, and what their classes call them. */

import { attributeOf, type Element, elementAbove, tagOf } from './tree.ts'

/** What classes, ids and roles are called, in closed lists. */
const CALLED: readonly (readonly [string, RegExp])[] = [
  ['comments', /comment|disqus|discuss|reply/],
  [
    'related',
    /related|recommend|more-?(?:from|stories|news|posts|on)|also|trending|popular|outbrain|taboola|read-?next|next-?up|teaser|promo|latest/,
  ],
  ['sharing', /share|sharing|social|follow/],
  ['newsletter', /newsletter|subscri|sign-?up|paywall|opt-?in|donat|cta\b|call-to/],
  ['wall', /paywall|premium|sign-?in\b|log-?in\b|regist|regwall|piano|\btp-|\babo\b|member/],
  ['caption', /caption|credit|figure|gallery|image|photo|slide/],
  ['byline', /byline|author|contributor|\bbio/],
  ['meta', /meta|date|time|published|posted|eyebrow|kicker/],
  ['tags', /\btags?\b|topic|categor|keyword|label/],
  ['navigation', /nav|menu|crumb|pagina|pager|\btoc\b|table-of-contents|jump/],
  ['advert', /\bads?\b|advert|sponsor|banner|dfp|affiliate|product|shop|\bbuy/],
  ['aside', /sidebar|widget|aside|\brail\b|module|\bbox\b|callout|related/],
  ['foot', /footer|copyright|legal|disclaim|disclosure/],
  ['head', /header|masthead|hero|headline|title/],
  [
    'body',
    /(?:article|story|post|entry|content|body|page)[-_]{0,2}(?:body|content|copy|text|main)|rich-?text|prose|wysiwyg/,
  ],
  ['content', /content|article|story|post|entry|main/],
  ['summary', /summary|standfirst|\bdek\b|subtitle|sub-?head|lede|intro|excerpt|abstract|deck/],
  ['quote', /quote/],
  ['embed', /embed|tweet|twitter|instagram|video|player|podcast|audio/],
  ['overlay', /modal|popup|overlay|cookie|consent|gdpr|alert|notice|dialog|toast/],
  [
    'consent',
    /onetrust|didomi|cmplz|usercentrics|truste[-_]|cookie-?(?:banner|notice|law|bar|consent|policy|settings|preferences|modal|popup|overlay|info)|(?:gdpr|consent|cmp)-(?:banner|modal|popup|manager|overlay|sdk|container|notice|box)/,
  ],
  [
    'unseen',
    /(?<![\w:-])(?:(?:is-|u-|d-)?(?:hidden|none)|hide|(?:usa-)?sr-only|off-?screen)(?![\w:-])|screen-?reader|visually-?hidden/,
  ],
  ['list', /\blist|grid|card|item|collection/],
  ['faq', /faq|accordion|question|answer|toggle/],
]
const TAGS = new Set(
  'article main nav header footer aside form figure figcaption table ul ol dl details blockquote section'.split(' '),
)
/** Attributes that call an element something. */
const NAMES = ['class', 'id', 'role', 'itemprop']
/** Steps up that still count as near. */
const NEAR = 3

/**
 * The signs of an element: `self:caption` for itself, `near:share` two steps up, `in:footer` further up. Looks at each
 * element once, however many blocks it holds.
 */
export function signsIn(root: Element): (element: Element) => string[] {
  const own = new Map<Element, string[]>()
  const called = (element: Element): string[] => {
    const known = own.get(element)
    if (known) return known
    const tag = tagOf(element)
    const name = NAMES.map((key) => attributeOf(element, key) ?? '').join(' ')
    const words = name.replace(/([a-z])([A-Z])/g, '$1-$2').toLowerCase()
    const found = words.trim() ? CALLED.filter(([, pattern]) => pattern.test(words)).map(([what]) => what) : []
    if (TAGS.has(tag)) found.push(`<${tag}>`)
    own.set(element, found)
    return found
  }
  return (element) => {
    const signs = new Set<string>()
    let at: Element | null = element
    for (let up = 0; at && at !== root; up++, at = elementAbove(at))
      for (const what of called(at)) signs.add(`${up === 0 ? 'self' : up <= NEAR ? 'near' : 'in'}:${what}`)
    return [...signs]
  }
}
