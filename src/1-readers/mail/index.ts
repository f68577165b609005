/** Saved mail (EML) and pages saved as one file (MHTML): both are MIME messages. */
import { fieldsSaid, leftOut, partNames } from '#core/envelopes.ts'
import { decodeHtml } from '#core/html/charset.ts'
import { type Opener, type Part, Unreadable } from '#core/stages.ts'
import { labelOf } from './charset.ts'
import { type Content, contentOf, type Text } from './content.ts'
import { forwardedDate } from './forwarded.ts'
import { subjectOf } from './head.ts'
import { isQuoted, unquoted } from './plain.ts'
import { leavesOf, type Tree, treeOf } from './tree.ts'

export { mailbox } from './mailbox.ts'

// "Fwd: Re: The bridge" "WG: [list] The bridge"
const PREFIXES = /^(?:\s*(?:re|fwd?|aw|wg|tr)\s*:|\s*\[[^\]]{1,40}\])+\s*/i
const FORWARDED = /^\s*(?:fwd?|wg|tr)\s*:/i

/**
 * A mail: its HTML, or else its plain text, and each file that is attached, mails among them, as an article of its own. A
 * forwarded mail was written on the day that stands above it, if any.
 */
export const mail: Opener = {
  name: 'mail',
  mediaType: 'message/rfc822',
  accepts: ({ path }) => /\.emlx?$/i.test(path),
  async open({ path, bytes }) {
    const tree = treeOf(/\.emlx$/i.test(path) ? counted(bytes) : bytes)
    const content = await contentOf(tree)
    const subject = await subjectOf(tree.head)
    const quoted = content.texts.every(({ form }) => form === 'txt') && isQuoted(plainOf(content))
    const text = joined(content.texts)
    const isForwarded = FORWARDED.test(subject) || quoted
    const fields = {
      ...(isForwarded && fieldsSaid({ from: 'header of the forwarded mail', date: forwardedDate(text) })),
      ...fieldsSaid({
        from: 'mail header',
        title: subject.replace(PREFIXES, ''),
        date: isForwarded ? null : tree.head.get('date'),
      }),
    }
    const whole = text.form === 'html' && !isBulk(tree, text.content)
    const written: Part[] = content.texts.length ? [{ name: null, ...text, ...(whole && { whole }), fields }] : []
    const parts = [...written, ...filesOf(content)]
    if (!parts.length) throw nothingIn(content, tree)
    return withMessages(parts, content, tree)
  },
}

/** A page saved as one file. Its `Date` is the day on which it was saved, its subject the title of the window. */
export const savedPage: Opener = {
  name: 'saved page',
  mediaType: 'multipart/related',
  accepts: ({ path }) => /\.mht(?:ml)?$/i.test(path),
  async open({ bytes }) {
    const tree = treeOf(bytes)
    const address = tree.head.get('snapshot-content-location') ?? tree.head.get('content-location')
    const fields = fieldsSaid({ from: 'MHTML header', address })
    // frames of advertisements follow the page
    const root = leavesOf(tree).find(({ type }) => type.value === 'text/html')
    const decoded = root && decodeHtml(root.bytes(), labelOf(root.type.params.get('charset')))
    if (decoded && 'text' in decoded && decoded.text.trim())
      return [{ name: null, form: 'html', content: decoded.text, fields }]
    const { texts } = await contentOf(tree)
    if (!texts.length) throw empty()
    return [{ name: null, ...joined(texts), fields }]
  },
}

/** The mail in a file of Apple Mail, which begins with the number of its bytes and ends with notes on it. */
function counted(bytes: Uint8Array): Uint8Array {
  const [line = '', length] = /^(\d{1,12})\s*\n/.exec(Buffer.from(bytes.subarray(0, 40)).toString('latin1')) ?? []
  return length ? bytes.subarray(line.length, line.length + Number(length)) : bytes
}

/** One text of all: as HTML where a part is HTML. */
function joined(texts: Text[]): Pick<Part, 'form' | 'content'> {
  if (texts.every(({ form }) => form === 'txt')) return { form: 'txt', content: unquoted(plainOf({ texts })) }
  return { form: 'html', content: texts.map(asHtml).join('\n') }
}

// what stands below the letters of newspapers
const UNSUBSCRIBE =
  /unsubscribe|abbestellen|abmelden|désabonn|désinscri|darse de baja|cancelar (?:la )?suscripción|disiscri|uitschrijven|avregistrera/i

/** A letter to many has a frame as pages have; around what one person sends to another there is none. */
const isBulk = ({ head }: Tree, html: string): boolean => head.has('list-unsubscribe') || UNSUBSCRIBE.test(html)

const plainOf = ({ texts }: Pick<Content, 'texts'>): string => texts.map(({ content }) => content).join('\n')

const asHtml = ({ form, content }: Text): string =>
  form === 'html'
    ? content
    : content
        .split(/\n[\t ]*\n/)
        .map((block) => `<p>${block.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>\n')}</p>`)
        .join('\n')

function filesOf({ files }: Content): Part[] {
  const names = partNames(files.map(({ path }) => path))
  return files.map((file, i): Part => ({ name: names[i] as string, form: 'file', content: '', file }))
}

function withMessages(parts: Part[], content: Content, { beyond }: Tree): Part[] {
  const [first, ...rest] = parts as [Part, ...Part[]]
  const told = [{ ...first, messages: [...content.messages, ...(first.messages ?? [])] }, ...rest]
  const hidden = content.sealed ? leftOut(told, 'warning', `A part of the mail was left out. ${SEALED}`) : told
  return beyond
    ? leftOut(hidden, 'warning', `Parts of the mail that nest too deep or are too many, and were left out: ${beyond}.`)
    : hidden
}

const SEALED =
  'It is encrypted (S/MIME, OpenPGP), or in a form of Outlook alone (winmail.dat). Save its text from the mail program.'

function nothingIn({ sealed, messages }: Content, { beyond }: Tree): Unreadable {
  if (beyond) return new Unreadable('readers:too-deep', 'The parts of the mail nest too deep. Save its text.')
  if (sealed) return new Unreadable('readers:sealed', SEALED)
  return messages[0] ? new Unreadable('readers:undecodable', messages[0].reason) : empty()
}

const empty = (): Unreadable =>
  new Unreadable('readers:empty', 'The message holds no text. Remove the file, or save the article another way.')
