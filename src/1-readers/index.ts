import type { Opener, Reader } from '#core/stages.ts'
import { archive } from './archive/index.ts'
import { book } from './book/index.ts'
import { feed } from './feed/index.ts'
import { html } from './html/index.ts'
import { mail, mailbox, savedPage } from './mail/index.ts'
import { markdown } from './markdown/index.ts'
import { pdf } from './pdf/index.ts'
import { webArchive } from './safari/index.ts'
import { text } from './text/index.ts'
import { word } from './word/index.ts'

/** In the order in which they are asked; the first that accepts a file reads it. */
export const readers: Reader[] = [html, markdown, text]

/** Formats that wrap articles: each is opened first, and what was inside is read by one of the readers. */
export const openers: Opener[] = [mail, mailbox, savedPage, pdf, word, feed, archive, book, webArchive]

/** What to do with a file that none of them reads, by the ending of its name. */
const ADVICE: [endings: RegExp, advice: string][] = [
  [/\.(?:doc|dot|odt|ott|rtf|pages|wpd|wps|fodt)$/i, 'Save it as DOCX or as PDF.'],
  [/\.(?:msg|pst|ost|oft|tnef)$/i, 'Save the mail as EML.'],
  [/\.(?:zip|7z|rar|tar|tgz|tar\.\w+|dmg)$/i, 'Unpack it, and put what is in it into the folder.'],
  [/\.wacz$/i, 'Unpack it, and put the WARC files in it into the folder.'],
  [/\.(?:mobi|azw3?|kfx|fb2|djvu|ps|xps|oxps)$/i, 'Save it as EPUB or as PDF.'],
  [/\.(?:url|webloc|lnk|desktop)$/i, 'This is the address of a page. Save the page itself.'],
  [
    /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?|bmp|svg|ico)$/i,
    'A picture has no text to quote. Type its text into a file, and name the picture there.',
  ],
  [
    /\.(?:mp3|m4a|wav|ogg|mp4|mov|avi|mkv|webm)$/i,
    'A recording has no text to quote. Put its transcript into a text file.',
  ],
]
const FORMATS =
  'Read are text, Markdown, HTML, MHTML, Safari’s web archives, PDF, DOCX, EML, MBOX, RSS and Atom, WARC and EPUB.'

/** Says of a file that no reader accepts what can be done. */
export function unknownFormat(path: string): string {
  const advice = ADVICE.find(([endings]) => endings.test(path))?.[1]
  return `No reader knows this format. ${advice ?? FORMATS}`
}
