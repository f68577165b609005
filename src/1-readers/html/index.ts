/** Saved web pages: the article as plain text, what the page states of it, and the lines of the file it stands in. */
import { decodeHtml } from '#core/html/charset.ts'
import { readHtml } from '#core/html/read.ts'
import { type Reader, Unreadable } from '#core/stages.ts'

export const html: Reader = {
  name: 'html',
  accepts: ({ path }) => /\.(?:html?|xhtml)$/i.test(path),
  read(file) {
    const decoded = decodeHtml(file.bytes)
    if ('reason' in decoded) throw new Unreadable(decoded.ruleId, decoded.reason)
    const reading = readHtml(decoded.text, { messages: decoded.messages, whole: file.whole })
    const framed = reading.messages?.find(({ ruleId }) => ruleId === 'html:frames')
    if (framed && !reading.text.trim()) throw new Unreadable(framed.ruleId, framed.reason)
    return reading
  },
}
