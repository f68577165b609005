/** The pictures that a link to the site is shown with. */

export const SITE_PICTURE = 'pictures/site.png'

/** A picture costs some hundredths of a second: where there are more briefings than this, they share the one of the site. */
export const MOST_PICTURES = 300

/** Address of the picture of a briefing, relative to the root. */
export const picturePath = (briefings: number, id: string): string =>
  briefings > MOST_PICTURES ? SITE_PICTURE : `pictures/${id}.png`
