/** An address of the web, or null: nothing else becomes a link. */
export const webAddress = (url: string | undefined): string | null =>
  url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? whole(new URL(url).href) : null

/** "%A" at an end is half a sign: browsers take it, and RFC 3986 does not. */
const whole = (href: string): string => href.replace(/%(?![0-9a-f]{2})/gi, '%25')
