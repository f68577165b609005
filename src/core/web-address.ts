/** An address of the web, or null: nothing else becomes a link. */
export const webAddress = (url: string | undefined): string | null =>
  url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? new URL(url).href : null
