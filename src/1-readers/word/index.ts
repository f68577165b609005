/** Word documents (DOCX). Who made the file and when is no statement about the article, so nothing of it is taken. */
import { entriesOf, leftOut, refuseHuge } from '#core/envelopes.ts'
import { type Opener, type Part, Unreadable } from '#core/stages.ts'

export const word: Opener = {
  name: 'word',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  accepts: ({ path }) => /\.docx$/i.test(path),
  async open({ bytes }) {
    // mammoth would inflate whatever a part holds, so that it gets them inflated, each no larger than it declares
    const entries = await entriesOf(bytes, () => true)
    if (!entries.has('word/document.xml'))
      throw new Unreadable(
        'readers:no-article',
        'The file is no Word document. Save the article as DOCX, HTML or text.',
      )
    refuseHuge(xmlOf(entries))
    const { default: mammoth } = await import('mammoth')
    const read = (styleMap: string[]) =>
      mammoth.convertToHtml({ file: inflated(entries) } as unknown as Parameters<typeof mammoth.convertToHtml>[0], {
        convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
        externalFileAccess: false,
        // the document's own map could leave out what its readers see
        includeEmbeddedStyleMap: false,
        styleMap,
      })
    const bare = await read([])
    const isTitled = bare.messages.some(({ message }) => TITLE.test(message))
    const { value } = isTitled ? await read(BELOW_TITLE) : bare
    const content = `<article>${value.replace(BACK, '')}</article>`
    const parts: Part[] = [{ name: null, form: 'html', whole: true, content }]
    const beside = [...entries].filter(
      ([name, part]) => BESIDE.test(name) && WORDS.test(new TextDecoder().decode(part)),
    )
    const reason = `Comments, and what stands at the head and foot of every page, which are not read: ${beside.length}.`
    return beside.length ? leftOut(parts, 'info', reason) : parts
  },
}

const BESIDE = /^word\/(?:comments|(?:header|footer)\d{0,4})\.xml$/i
// "<w:t>Harbour Post</w:t>" '<w:t xml:space="preserve">Page</w:t>'
const WORDS = /<w:t(?: [^<>]{0,80})?>[^<]*\p{L}/u

// ' <a href="#footnote-ref-1">↑</a>': the way back from a note, which is no word of the document
const BACK = / ?<a href="#(?:foot|end)note-ref-[^"<>]{1,40}">↑<\/a>/g

function* xmlOf(entries: Map<string, Uint8Array>): Generator<string> {
  for (const [name, part] of entries) if (/\.(?:xml|rels)$/i.test(name)) yield new TextDecoder().decode(part)
}

// what mammoth says of a paragraph in the style of titles, which it does not know
const TITLE = /paragraph style: '?Title'?/i
/** With a title above, headings are those of sections. Styles have these names whatever language Word speaks. */
const BELOW_TITLE = [
  "p[style-name='Title'] => h1:fresh",
  ...[1, 2, 3].flatMap((n) => [
    `p[style-name='heading ${n}'] => h${n + 1}:fresh`,
    `p[style-name='Heading ${n}'] => h${n + 1}:fresh`,
  ]),
]

/** What mammoth asks of an archive. */
const inflated = (entries: Map<string, Uint8Array>) => ({
  exists: (name: string) => entries.has(name),
  read: async (name: string, encoding?: string) => {
    const bytes = entries.get(name) ?? new Uint8Array()
    return encoding ? new TextDecoder(encoding).decode(bytes) : bytes
  },
})
