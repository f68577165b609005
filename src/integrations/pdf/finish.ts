/** What Chromium leaves open in a PDF: who made it and from what, and that the same pages give the same bytes. */
import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib'
import { written } from './write.ts'

export interface Facts {
  title: string
  author: string
  subject: string
  language: string
  /** Name and version of the program. */
  creator: string
  /** Day of the build; a document without one has no date. */
  date: string | null
}

/** Opens a PDF without touching its dates. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })

/**
 * The document with title, author and language, in the document information and as XMP. Nothing of the moment is
 * left: no clock, and no numbers of the browser's own.
 */
export function finished(document: PDFDocument, facts: Facts): Uint8Array {
  const producer = document.getProducer() ?? 'Chromium'
  writeInformation(document, facts, producer)
  const packet = document.context.stream(Buffer.from(xmp(facts, producer)), { Type: 'Metadata', Subtype: 'XML' })
  document.catalog.set(PDFName.of('Metadata'), document.context.register(packet))
  document.catalog.set(PDFName.of('Lang'), PDFString.of(facts.language))
  renumber(document)
  return written(document)
}

function writeInformation(document: PDFDocument, facts: Facts, producer: string): void {
  const values = { Title: facts.title, Author: facts.author, Subject: facts.subject, Creator: facts.creator }
  const information = document.context.obj({})
  for (const [key, value] of Object.entries(values)) information.set(PDFName.of(key), PDFHexString.fromText(value))
  information.set(PDFName.of('Producer'), PDFHexString.fromText(producer))
  if (facts.date)
    for (const key of ['CreationDate', 'ModDate'])
      information.set(PDFName.of(key), PDFString.of(`D:${facts.date.replaceAll('-', '')}000000Z`))
  const old = document.context.trailerInfo.Info
  if (old instanceof PDFRef) document.context.assign(old, information)
  else document.context.trailerInfo.Info = document.context.register(information)
}

/** The same facts for programs that read XMP. */
export function xmp(facts: Facts, producer: string): string {
  const alt = (text: string): string =>
    `<rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li><rdf:li xml:lang="${xmlText(facts.language)}">${xmlText(text)}</rdf:li></rdf:Alt>`
  const day = facts.date ? `${facts.date}T00:00:00Z` : null
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:title>${alt(facts.title)}</dc:title>
<dc:creator><rdf:Seq><rdf:li>${xmlText(facts.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:description>${alt(facts.subject)}</dc:description>
<dc:language><rdf:Bag><rdf:li>${xmlText(facts.language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>${xmlText(producer)}</pdf:Producer>
<xmp:CreatorTool>${xmlText(facts.creator)}</xmp:CreatorTool>${day ? `\n<xmp:CreateDate>${day}</xmp:CreateDate><xmp:ModifyDate>${day}</xmp:ModifyDate>` : ''}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`
}

/** Text for XML 1.0: escaped, and without the codes that XML has no place for. */
const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

/** The browser names cells by a count over all pages that it has seen (`node00016971`); they are counted anew here. */
function renumber(document: PDFDocument): void {
  const named: { holder: PDFArray | PDFDict; at: number | PDFName; name: string }[] = []
  const visit = (object: PDFObject): void => {
    const children: [number | PDFName, PDFObject][] =
      object instanceof PDFArray
        ? object.asArray().map((child, i) => [i, child])
        : object instanceof PDFDict
          ? object.entries()
          : []
    for (const [at, child] of children) {
      const name = child instanceof PDFString || child instanceof PDFHexString ? child.asString() : ''
      if (/^node\d{8}$/.test(name)) named.push({ holder: object as PDFArray | PDFDict, at, name })
      else visit(child)
    }
  }
  for (const [, object] of document.context.enumerateIndirectObjects()) visit(object)
  // their order stays, since the tree of names is sorted
  const fresh = new Map([...new Set(named.map((n) => n.name))].sort().map((name, i) => [name, cellName(i)]))
  for (const { holder, at, name } of named) holder.set(at as never, PDFString.of(fresh.get(name) as string))
}

const cellName = (i: number): string => `node${String(i + 1).padStart(8, '0')}`
