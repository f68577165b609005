/** What becomes of each element of a page on its first pass. */

const words = (list: string): Set<string> => new Set(list.split(' '))
/** Elements that are left out with all they hold, token by token. */
export const DROPPED = words('script style template noscript iframe svg math textarea noembed noframes xmp')
/**
 * What stands for readers without scripts or frames, for scripts to show, or in a frame of the page itself. It is read
 * only where the page shows nothing else: in none of 258 news pages is any of it the article.
 */
export const BEHIND = words('noscript noframes template iframe object')
/** These may stand inside themselves. */
export const NESTING = words('template svg math')
/** Elements that are left out once it is known where they end. */
export const CONTROLS = words('object applet canvas audio video select button datalist map dialog')
export const KEPT = words(
  'main article section header footer nav aside div p h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd table caption thead tbody tfoot tr td th figure figcaption blockquote pre address form fieldset details summary center a abbr b bdi bdo big cite code dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var br hr',
)
export const FOREIGN = words('svg math')
/** Parts of a picture or a formula that hold HTML again. */
export const HTML_INSIDE = words('foreignobject desc title annotation-xml')
/** Elements that end a picture or a formula that was never closed. */
export const BREAKING_OUT = words('p div h1 h2 h3 h4 h5 h6 ul ol table blockquote')
export const VOID = words('img br hr')
/** Elements whose end tag may be missing; they close each other, so they make nothing deeper. */
export const SELF_CLOSING = words('p li dt dd tr td th thead tbody tfoot img br hr')
export const ATTRIBUTES = words('class id role itemprop rel datetime')
