/** What a message shows, and what is attached to it. */
import { decodeHtml } from '#core/html/charset.ts'
import type { Message } from '#core/model.ts'
import type { SourceFile } from '#core/stages.ts'
import { chosen } from './alternatives.ts'
import { decodeText, labelOf } from './charset.ts'
import { headOf, wordsOf } from './head.ts'
import { flowed } from './plain.ts'
import { signedMessage } from './signed.ts'
import { type Node, treeOf } from './tree.ts'

export interface Text {
  form: 'html' | 'txt'
  content: string
}

export interface Content {
  texts: Text[]
  /** Each a file of its own, by the name that the mail gives it. */
  files: SourceFile[]
  messages: Message[]
  /** Whether a part is encrypted, or signed so that its text stands inside the signature. */
  sealed: boolean
}

/** Parts that a reader of the mail is not shown as a file: signatures and keys, pictures of the text. */
const UNSEEN = /^(?:application\/(?:x-)?(?:pkcs7-signature|pgp-signature|pgp-keys)|text\/x-amp-html)$/
const SEALED =
  /^(?:application\/(?:x-)?pkcs7-mime|multipart\/encrypted|application\/pgp-encrypted|application\/ms-tnef)$/
const ENCRYPTED = /^\s*-----BEGIN PGP MESSAGE-----\s/
/** A message may be signed, and what is signed may be signed again. */
const MOST_SIGNATURES = 3
const PKCS7 = /pkcs7-mime$/
/** The ending by which a file is known, where its name has none. */
const ENDINGS: Record<string, string> = {
  'message/rfc822': '.eml',
  'message/global': '.eml',
  'text/html': '.html',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
  'application/epub+zip': '.epub',
  'application/rss+xml': '.rss',
  'application/atom+xml': '.atom',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': '.docx',
}

const LONGEST_NAME = 80
// white space, control codes, signs that turn the direction of writing, and those that divide a path
const UNSAFE = /[\s\p{Cc}\u202a-\u202e\u2066-\u2069/\\#]+/gu

/** The texts of a message in their order, of alternatives the one that says most, and its files. */
export async function contentOf(node: Node): Promise<Content> {
  const { decodeWords } = await import('postal-mime')
  return gathered(node, { decodeWords, related: false, signatures: 0 })
}

type Decoder = (words: string) => string

interface Around {
  decodeWords: Decoder
  /** Whether the parts around it are one page with its pictures. */
  related: boolean
  /** So many signatures were opened around it. */
  signatures: number
}

function gathered(node: Node, around: Around): Content {
  const type = node.type.value
  if (SEALED.test(type)) {
    const { signatures } = around
    const message = PKCS7.test(type) && signatures < MOST_SIGNATURES ? signedMessage(node.bytes()) : undefined
    if (message) return gathered(treeOf(message), { ...around, signatures: signatures + 1 })
    return { ...nothing(), sealed: true }
  }
  if (UNSEEN.test(type)) return nothing()
  if (node.children.length) {
    const inside = node.children.map((child) =>
      gathered(child, { ...around, related: around.related || type === 'multipart/related' }),
    )
    return type === 'multipart/alternative' ? { ...together(inside), ...chosen(inside) } : together(inside)
  }
  const isText = /^text\/(?:plain|html)$/.test(type) && node.disposition.value !== 'attachment'
  if (isText) return textOf(node)
  const isPicture = around.related && type.startsWith('image/') && node.disposition.value !== 'attachment'
  return isPicture || type.startsWith('multipart/')
    ? nothing()
    : { ...nothing(), files: [fileOf(node, around.decodeWords)] }
}

const nothing = (): Content => ({ texts: [], files: [], messages: [], sealed: false })

const together = (all: Content[]): Content => ({
  texts: all.flatMap(({ texts }) => texts),
  files: all.flatMap(({ files }) => files),
  messages: all.flatMap(({ messages }) => messages),
  sealed: all.some(({ sealed }) => sealed),
})

function textOf(node: Node): Content {
  const charset = node.type.params.get('charset')
  const form = node.type.value === 'text/html' ? 'html' : 'txt'
  const decoded = form === 'html' ? decodeHtml(node.bytes(), labelOf(charset)) : decodeText(node.bytes(), charset)
  if ('reason' in decoded)
    return {
      ...nothing(),
      messages: [
        {
          start: 0,
          end: 0,
          severity: 'warning',
          ruleId: 'readers:left-out',
          reason: `A part of the mail was left out. ${decoded.reason}`,
        },
      ],
    }
  if (form === 'txt' && ENCRYPTED.test(decoded.text)) return { ...nothing(), sealed: true }
  // places in a part are none in what is made of all parts
  const messages = decoded.messages.map((message) => ({ ...message, start: 0, end: 0 }))
  const text = `${decoded.text.replace(/\r\n/g, '\n').replace(/\n$/, '')}\n`
  const isFlowed = form === 'txt' && /^flowed$/i.test(node.type.params.get('format') ?? '')
  const content = isFlowed ? flowed(text, /^yes$/i.test(node.type.params.get('delsp') ?? '')) : text
  return { ...nothing(), texts: content.trim() ? [{ form, content }] : [], messages }
}

/** The name that the mail gives a file, with the ending of its type where it has none; a mail is named by its subject. */
function fileOf(node: Node, decodeWords: Decoder): SourceFile {
  const bytes = node.bytes()
  const ending = ENDINGS[node.type.value] ?? ''
  const named =
    ending === '.eml'
      ? headOf(bytes).head.get('subject')
      : (node.disposition.params.get('filename') ?? node.type.params.get('name'))
  const name =
    decodeWords(wordsOf(named ?? ''))
      .replace(UNSAFE, ' ')
      .trim()
      .slice(-LONGEST_NAME) || 'attachment'
  // "Report.pdf" "clip.mp3"
  return { path: ending === '.eml' || !/\.\w{2,5}$/.test(name) ? `${name}${ending}` : name, bytes }
}
