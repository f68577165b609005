/** Pages that Safari saved as a web archive: the page is one resource among those that it showed. */
import { fieldsSaid } from '#core/envelopes.ts'
import { decodeHtml } from '#core/html/charset.ts'
import { type Opener, Unreadable } from '#core/stages.ts'
import { valueAt } from './property-list.ts'

export const webArchive: Opener = {
  name: 'web archive',
  mediaType: 'application/x-webarchive',
  accepts: ({ path }) => /\.webarchive$/i.test(path),
  async open({ bytes }) {
    const main = (key: string) => valueAt(bytes, ['WebMainResource', `WebResource${key}`])
    const words = (key: string): string | undefined => textOr(main(key))
    const page = main('Data')
    const type = words('MIMEType') ?? 'text/html'
    if (!(page instanceof Uint8Array)) throw new Unreadable('readers:broken-archive', NO_PAGE)
    if (!/^(?:text\/|application\/xhtml)/i.test(type))
      throw new Unreadable(
        'readers:no-article',
        `The archive holds no page, but a file of type ${type}. Save that file itself.`,
      )
    const decoded = decodeHtml(page, words('TextEncodingName'))
    if (!('text' in decoded)) throw new Unreadable(decoded.ruleId, decoded.reason)
    const fields = fieldsSaid({ from: 'web archive', address: words('URL') })
    const form = /^text\/plain/i.test(type) ? 'txt' : 'html'
    return [{ name: null, form, content: decoded.text, fields, messages: decoded.messages }]
  },
}

const NO_PAGE = 'The file is no whole web archive. Save the page again, as a web archive or as its source.'

const textOr = (value: Uint8Array | string | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
