/** Mailboxes (mbox): mails one after the other, each of them a file that is opened in its turn (RFC 4155). */
import { leftOut, partNames } from '#core/envelopes.ts'
import { dayOf } from '#core/html/fields.ts'
import { type Opener, type Part, Unreadable } from '#core/stages.ts'
import { headOf, subjectOf } from './head.ts'

/** A mailbox with more mails is an archive of years. */
const MOST_MAILS = 2000
const LINE_FEED = 10
const FROM = Buffer.from('From ')

export const mailbox: Opener = {
  name: 'mailbox',
  mediaType: 'application/mbox',
  // "inbox.mbox", and "Inbox" as mail programs keep it
  accepts: ({ path, bytes }) => /\.mb(?:o?x)$/i.test(path) || (!/\.[^/]*$/.test(path) && isBox(asBuffer(bytes))),
  async open({ bytes }) {
    const { mails, more } = mailsIn(asBuffer(bytes))
    if (!mails.length)
      throw new Unreadable(
        'readers:broken-mail',
        'The file is no mailbox: no line begins with `From `. Save its mails one by one.',
      )
    const heads = mails.map((mail) => headOf(mail).head)
    const subjects = await Promise.all(heads.map(subjectOf))
    // the day and the subject tell mails apart, and stay when others come
    const names = partNames(subjects.map((subject, i) => `${dayOf(heads[i]?.get('date') ?? '') ?? ''} ${subject}`))
    const parts = mails.map(
      (mail, i): Part => ({
        name: names[i] as string,
        form: 'file',
        content: '',
        file: { path: 'mail.eml', bytes: withoutMarks(mail) },
      }),
    )
    const reason = `Mails of the mailbox beyond the first ${MOST_MAILS}: ${more}. To have them briefed, divide it.`
    return more ? leftOut(parts, 'warning', reason) : parts
  },
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)

const isBox = (bytes: Buffer): boolean => beginsAt(bytes, 0) > 0

/** Where the mail begins whose dividing line begins at `at`; 0 where there is none. */
function beginsAt(bytes: Buffer, at: number): number {
  if (!bytes.subarray(at, at + FROM.length).equals(FROM)) return 0
  const feed = bytes.indexOf(LINE_FEED, at)
  const line = bytes.toString('latin1', at, Math.min(feed < 0 ? bytes.length : feed, at + 300))
  // "From jane@example.org Tue Oct 24 21:30:00 2023" "From - Tue Oct 24 21:30:00 2023"
  return feed > 0 && /^From \S+ .*\d{1,2}:\d{2}/.test(line) ? feed + 1 : 0
}

function mailsIn(bytes: Buffer): { mails: Buffer[]; more: number } {
  const begins: [line: number, mail: number][] = []
  for (let at = 0; at >= 0; at = nextLine(bytes, at)) {
    const mail = beginsAt(bytes, at)
    if (mail) begins.push([at, mail])
  }
  const mails = begins
    .slice(0, MOST_MAILS)
    .map(([, mail], i) => bytes.subarray(mail, begins[i + 1]?.[0] ?? bytes.length))
  return { mails, more: begins.length - mails.length }
}

/** The next line that begins with the word; such a line of a text has a mark before it. */
function nextLine(bytes: Buffer, at: number): number {
  const found = bytes.indexOf('\nFrom ', at)
  return found < 0 ? -1 : found + 1
}

const MARKED = '\n>From '

/** ">From here on": the mark that keeps a line of a text from dividing mails. */
function withoutMarks(mail: Buffer): Buffer {
  if (!mail.includes(MARKED)) return mail
  // ">>From" was quoted as ">From"
  return Buffer.from(mail.toString('latin1').replace(/\n>(>*From )/g, '\n$1'), 'latin1')
}
