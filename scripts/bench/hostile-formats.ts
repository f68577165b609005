/** Files of a megabyte in formats that wrap articles; of those that pack, a megabyte of text. */
import { deflateSync } from 'node:zlib'
import { zipOf } from '../../src/core/testing-zip.ts'

const SENTENCE = 'Ana Ruiz said on Monday that 5 people died. '
const WORDS = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

/** So many times what a number gives, to a megabyte. */
function filled(piece: (i: number) => string): string {
  let text = ''
  for (let i = 0; text.length < 1_000_000; i++) text += piece(i)
  return text
}

const mime = (type: string, rest: string): string =>
  `From: Ana Ruiz <ana@example.org>\nSubject: So\nMIME-Version: 1.0\nContent-Type: ${type}\n${rest}`
const rss = (items: string): string => `<rss version="2.0"><channel><title>Post</title>${items}</channel></rss>`
const item = (i: number, words: string): string =>
  `<item><title>Item ${i}</title><guid>${i}</guid><description>&lt;p&gt;${words}&lt;/p&gt;</description></item>`
const page = (words: string): string => `<html><body><h1>Quay</h1><p>${words}</p></body></html>`

function captured(i: number): string {
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page(SENTENCE.repeat(9))}`
  return `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://example.org/${i}\r\nContent-Type: application/http\r\nContent-Length: ${answer.length}\r\n\r\n${answer}\r\n\r\n`
}

function wordFile(body: string): Uint8Array {
  return zipOf({
    'word/document.xml': `<w:document xmlns:w="${WORDS}"><w:body>${body}</w:body></w:document>`,
  })
}

function book(chapters: string[]): Uint8Array {
  const each = (write: (i: number) => string): string => chapters.map((_, i) => write(i)).join('')
  return zipOf({
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>',
    'b.opf': `<package><manifest>${each((i) => `<item id="c${i}" href="c${i}.html"/>`)}</manifest><spine>${each((i) => `<itemref idref="c${i}"/>`)}</spine></package>`,
    ...Object.fromEntries(chapters.map((words, i) => [`c${i}.html`, page(words)])),
  })
}

/** Pages of 60 lines each, in one font that every reader has. */
function print(line: (i: number) => string, pages: number): string {
  const ids = Array.from({ length: pages }, (_, i) => 10 + 2 * i)
  const pageOf = (id: number): string => {
    const lines = Array.from({ length: 60 }, (_, i) => `(${line(id * 60 + i)}) Tj T*`).join('\n')
    const content = `BT /F 9 Tf 40 780 Td 12 TL ${lines} ET`
    return `${id} 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Contents ${id + 1} 0 R/Resources<</Font<</F 3 0 R>>>>>> endobj
${id + 1} 0 obj <</Length ${content.length}>> stream\n${content}\nendstream endobj\n`
  }
  return `%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[${ids.map((id) => `${id} 0 R`).join(' ')}]/Count ${pages}>> endobj
3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n${ids.map(pageOf).join('')}trailer <</Root 1 0 R>>\n`
}

/** A page that prints a sentence, and then so many megabytes of nothing. */
function inflating(megabytes: number): Uint8Array {
  const content = deflateSync(
    Buffer.concat([Buffer.from(`BT /F 9 Tf 40 780 Td (${SENTENCE}) Tj ET `), Buffer.alloc(megabytes * 2 ** 20, ' ')]),
  )
  const [head, tail] = print(() => SENTENCE, 1).split('trailer') as [string, string]
  const bomb = head.replace('/Kids[', '/Kids[5 0 R ').replace('/Count 1', '/Count 2')
  return Buffer.concat([
    Buffer.from(
      `${bomb}5 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 900 800]/Contents 6 0 R/Resources<</Font<</F 3 0 R>>>>>> endobj
6 0 obj <</Filter/FlateDecode/Length ${content.length}>> stream\n`,
    ),
    content,
    Buffer.from(`\nendstream endobj\ntrailer${tail}`),
  ])
}

/** By name: the file and its ending. */
export const FORMATS: Record<string, [file: () => string | Uint8Array, ending: string]> = {
  'mail of many parts': [
    () =>
      mime(
        'multipart/mixed; boundary=b',
        `\n${filled(() => `--b\nContent-Type: application/pdf\n\nAAAA\n`)}--b\n\n${SENTENCE}\n--b--\n`,
      ),
    'eml',
  ],
  'mail of many headers': [
    () => mime('text/plain', `${filled((i) => `X-${i}: =?utf-8?Q?=41?=\n`)}\n${SENTENCE}`),
    'eml',
  ],
  'mail of many mails': [
    () =>
      mime(
        'multipart/mixed; boundary=b',
        `\n${filled((i) => `--b\nContent-Type: message/rfc822\n\nSubject: So ${i}\n\n${SENTENCE.repeat(20)}\n`)}--b--\n`,
      ),
    'eml',
  ],
  'mail in mail in mail': [
    () =>
      Array.from({ length: 90 }).reduce<string>(
        (inner) => mime('message/rfc822', `\n${inner}`),
        mime('text/plain', `\n${filled(() => `${SENTENCE}\n`)}`),
      ),
    'eml',
  ],
  mailbox: [
    () => filled((i) => `From a@b Tue Oct 24 21:30:00 2023\nSubject: So ${i}\n\n${SENTENCE.repeat(20)}\n\n`),
    'mbox',
  ],
  'page behind a page': [() => `<div></div><noscript>${filled(() => `<p>${SENTENCE}`)}</noscript>`, 'html'],
  'mail in soft lines': [
    () => mime('text/html', `Content-Transfer-Encoding: quoted-printable\n\n${filled(() => `<p>${SENTENCE}=\n</p>`)}`),
    'eml',
  ],
  'saved page': [
    () =>
      mime(
        'multipart/related; boundary=b',
        `\n--b\nContent-Type: text/html\n\n${page(filled(() => SENTENCE))}\n--b--\n`,
      ),
    'mhtml',
  ],
  'feed of small items': [() => rss(filled((i) => item(i, 'It rained.'))), 'rss'],
  'feed of items': [() => rss(filled((i) => item(i, SENTENCE.repeat(20)))), 'rss'],
  'feed of one item': [
    () =>
      rss(
        item(
          1,
          filled(() => SENTENCE),
        ),
      ),
    'rss',
  ],
  'archive of pages': [() => filled(captured), 'warc'],
  'Word in paragraphs': [() => wordFile(filled(() => `<w:p><w:r><w:t>${SENTENCE}</w:t></w:r></w:p>`)), 'docx'],
  'Word in one paragraph': [() => wordFile(`<w:p><w:r><w:t>${filled(() => SENTENCE)}</w:t></w:r></w:p>`), 'docx'],
  'Word in runs': [() => wordFile(`<w:p>${filled(() => '<w:r><w:t>a </w:t></w:r>')}</w:p>`), 'docx'],
  'Word, tables in tables': [() => wordFile(filled(() => '<w:tbl><w:tr><w:tc>')), 'docx'],
  'book of chapters': [() => book(Array.from({ length: 100 }, () => SENTENCE.repeat(230))), 'epub'],
  'book of one chapter': [() => book([filled(() => SENTENCE)]), 'epub'],
  'book of open elements': [() => book([filled(() => '<b><p>')]), 'epub'],
  print: [() => print(() => SENTENCE.repeat(2), 200), 'pdf'],
  'print that inflates': [() => inflating(200), 'pdf'],
  'print of many words': [() => print((i) => `${i}) Tj 99 0 Td (a) Tj -99 0 Td (b`, 160), 'pdf'],
  subtitles: [() => filled((i) => `${i}\n00:00:0${i % 10},000 --> 00:00:0${i % 10},900\n${SENTENCE}\n\n`), 'txt'],
}
