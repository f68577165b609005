/** What of a text may reach a page: the words themselves, never a control code. Offsets are not changed by this. */

// U+0000–U+0008, U+000B, U+000C, U+000E–U+001F, U+007F–U+009F: codes that no font shows
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g

/** The text as a page shows it: controls left out, lone surrogates as U+FFFD. Bidirectional marks stay; pages isolate them. */
export const visible = (text: string): string => text.toWellFormed().replace(CONTROLS, '')

/** Visible text with every run of white space as one space, for one-line uses and for comparisons. */
export const oneLine = (text: string): string => visible(text).replace(/\s+/gu, ' ').trim()
