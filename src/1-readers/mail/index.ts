/** Saved mail (EML) and pages saved as one file (MHTML): both are MIME messages. */
import type { Email } from 'postal-mime'
import { fieldsSaid, leftOut } from '#core/envelopes.ts'
import { decodeHtml } from '#core/html/charset.ts'
import { type Opener, type Part, Unreadable } from '#core/stages.ts'
import { header, rootOf } from './root.ts'

// "Fwd: Re: The bridge" "WG: [list] The bridge"
const PREFIXES = /^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:|\s*\[[^\]]{1,40}\])+\s*/i
const FORWARDED = /^\s*(?:fwd?|wg|tr)\s*:/i

/** A mail: its HTML, or else its plain text. A forwarded mail was written on another day than it states. */
export const mail: Opener = {
  name: 'mail',
  mediaType: 'message/rfc822',
  accepts: ({ path }) => /\.eml$/i.test(path),
  async open(file) {
    const email = await parsed(file.bytes)
    const subject = email.subject ?? ''
    const fields = fieldsSaid({
      from: 'mail header',
      title: subject.replace(PREFIXES, ''),
      date: FORWARDED.test(subject) || isQuoted(email.text ?? '') ? null : headerOf(email, 'date'),
    })
    const attached = email.attachments.filter(({ disposition }) => disposition === 'attachment').length
    const reason = `Files attached to the mail, which are not read: ${attached}. To have one briefed, save it beside the mail.`
    const parts = [{ ...contentOf(email), fields }]
    return attached ? leftOut(parts, 'info', reason) : parts
  },
}

/** A page saved as one file. Its `Date` is the day on which it was saved, its subject the title of the window. */
export const savedPage: Opener = {
  name: 'saved page',
  mediaType: 'multipart/related',
  accepts: ({ path }) => /\.mht(?:ml)?$/i.test(path),
  async open(file) {
    const root = rootOf(file.bytes)
    const decoded = root && decodeHtml(root.bytes, root.charset)
    if (!root || !decoded || !('text' in decoded) || !decoded.text.trim()) return [contentOf(await parsed(file.bytes))]
    const address = header(root.head, 'snapshot-content-location') ?? header(root.head, 'content-location')
    const fields = fieldsSaid({ from: 'MHTML header', address })
    return [{ name: null, form: 'html', content: decoded.text, fields }]
  },
}

// loaded when it is needed: most folders hold no mail
async function parsed(bytes: Uint8Array): Promise<Email> {
  const { default: PostalMime } = await import('postal-mime')
  return PostalMime.parse(bytes).catch((error: Error) => {
    throw new Unreadable('readers:broken-mail', `The message cannot be read (${error.message}). Save it as a page.`)
  })
}

function contentOf({ html, text }: Email): Pick<Part, 'name' | 'form' | 'content'> {
  if (html?.trim()) return { name: null, form: 'html', content: html }
  if (text?.trim()) return { name: null, form: 'txt', content: unquoted(text) }
  throw new Unreadable('readers:empty', 'The message holds no text. Remove the file, or save the article another way.')
}

// "> The council met." "> > The council met."
const QUOTE = /^> ?/
/** Deeper quotations are no articles. */
const DEEPEST = 5

/** Whether most of a text is quoted from another mail. */
function isQuoted(text: string): boolean {
  const lines = text.split('\n').filter((line) => line.trim())
  return lines.filter((line) => QUOTE.test(line)).length * 2 > lines.length
}

/** What was quoted, without the marks of quotation, where a mail holds little else. */
function unquoted(text: string): string {
  let bare = text
  for (let depth = 0; depth < DEEPEST && isQuoted(bare); depth++)
    bare = bare
      .split('\n')
      .map((line) => line.replace(QUOTE, ''))
      .join('\n')
  return bare
}

const headerOf = ({ headers }: Email, key: string): string | undefined => headers.find((h) => h.key === key)?.value
