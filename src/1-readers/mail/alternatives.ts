/** Of the forms in which a mail holds one text, the one that is read. */
import { readHtml } from '#core/html/read.ts'
import type { Message } from '#core/model.ts'
import type { Content, Text } from './content.ts'

/** Programs write addresses of links and pictures into plain text: so many words more are no other text. */
const MOST_MISSING = 30

/**
 * HTML is taken before plain text, unless it says less than half as much: then it is a frame around a picture. Where the
 * two say different things, a message tells it.
 */
export function chosen(all: Content[]): Pick<Content, 'texts' | 'messages'> {
  const messages = all.flatMap((content) => content.messages)
  const html = all.findLast(({ texts }) => texts.some(({ form }) => form === 'html'))?.texts
  const plain = all.findLast(({ texts }) => texts.length && texts.every(({ form }) => form === 'txt'))?.texts
  if (!html || !plain) return { texts: html ?? plain ?? [], messages }
  const [shown, written] = [wordsIn(html), wordsIn(plain)]
  if (shown.length * 2 < written.length) {
    const reason = `The HTML of the mail says less than its plain text (${shown.length} words against ${written.length}); the plain text was taken.`
    return { texts: plain, messages: [...messages, told('plain-text', reason)] }
  }
  const known = new Set(shown)
  const missing = written.filter((word) => !known.has(word)).length
  if (missing <= MOST_MISSING || missing * 4 <= written.length) return { texts: html, messages }
  const reason = `The mail holds its text twice, and the two differ: ${missing} of ${written.length} words of the plain text are not in the HTML, which was taken.`
  return { texts: html, messages: [...messages, told('two-texts', reason)] }
}

const told = (rule: string, reason: string): Message => ({
  start: 0,
  end: 0,
  severity: 'info',
  ruleId: `mail:${rule}`,
  reason,
})

// "https://example.org/a?b=c" "[image: bridge.png]"
const NO_WORDS = /https?:\/\/\S+|\[[^\]\n]{1,200}\]/g

function wordsIn(texts: Text[]): string[] {
  const bare = texts.map(({ form, content }) =>
    form === 'html' ? readHtml(content, { whole: true }).text : content.replace(NO_WORDS, ' '),
  )
  return (
    bare
      .join(' ')
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? []
  )
}
