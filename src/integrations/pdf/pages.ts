/** The pages on which places of a PDF stand, by the names that Chromium gives the targets of links. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib'

/** Page numbers from 1, by id of the place. */
export function pagesOfPlaces(document: PDFDocument): Map<string, number> {
  const numbers = new Map(document.getPages().map((page, i) => [page.ref.toString(), i + 1]))
  const pages = new Map<string, number>()
  for (const [name, target] of placesOf(document)?.entries() ?? []) {
    const found = document.context.lookup(target)
    const page = found instanceof PDFArray ? found.get(0) : undefined
    if (page instanceof PDFRef) pages.set(name.decodeText(), numbers.get(page.toString()) as number)
  }
  return pages
}

/** Leaves only the places that a link of the document leads to; the others were there to be counted. */
export function keepLinkedPlaces(document: PDFDocument): void {
  const linked = new Set<string>()
  for (const page of document.getPages())
    for (const annotation of page.node.Annots()?.asArray() ?? []) {
      const target = document.context.lookup(annotation, PDFDict).get(PDFName.of('Dest'))
      if (target instanceof PDFName) linked.add(target.toString())
    }
  const places = placesOf(document)
  for (const [name] of places?.entries() ?? []) if (!linked.has(name.toString())) places?.delete(name)
}

const placesOf = (document: PDFDocument): PDFDict | undefined =>
  document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)
