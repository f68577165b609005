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
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    return [{ name: null, form: 'html', content: `<article>${value}</article>` }]
  },
}
