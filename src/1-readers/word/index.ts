/** Word documents (DOCX). Who made the file and when is no statement about the article, so nothing of it is taken. */
import { entriesOf } from '#core/envelopes.ts'
import { type Opener, Unreadable } from '#core/stages.ts'

export const word: Opener = {
  name: 'word',
  mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  accepts: ({ path }) => /\.docx$/i.test(path),
  async open({ bytes }) {
    // mammoth inflates whatever it is given, so the sizes that the archive declares are looked at first
    const entries = await entriesOf(bytes, (name) => name === 'word/document.xml')
    if (!entries.size)
      throw new Unreadable(
        'readers:no-article',
        'The file is no Word document. Save the article as DOCX, HTML or text.',
      )
    const { default: mammoth } = await import('mammoth')
    const read = (styleMap: string[]) =>
      mammoth.convertToHtml(
        { buffer: Buffer.from(bytes) },
        { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false, styleMap },
      )
    const bare = await read([])
    const isTitled = bare.messages.some(({ message }) => TITLE.test(message))
    const { value } = isTitled ? await read(BELOW_TITLE) : bare
    return [{ name: null, form: 'html', content: `<article>${value}</article>` }]
  },
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
