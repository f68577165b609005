/** Addresses inside the site, relative to its root and without a leading slash. `href()` makes links of them. */

export const briefingPath = (id: string, anchor = ''): string => `briefings/${id}/${anchor && `#${anchor}`}`
/** Two files side by side, the earlier first. */
export const pairPath = (earlier: string, later: string): string => `compare/${earlier}/${later}/`
export const entityPath = (id: string): string => `entities/${id}/`

/** Ids of marks on a briefing page. Layers with ids of their own use those; the others are told by their start. */
export const mentionAnchor = (start: number): string => `e${start}`
export const dateAnchor = (start: number): string => `d${start}`
export const caveatAnchor = (start: number): string => `c${start}`

/** Ids of rows in ledgers. */
export const rowAnchor = (article: string, item: string): string => `${item}-${article}`
