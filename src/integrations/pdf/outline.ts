/**
 * Titles of the outline. Chromium joins the lines of a heading without a blank, and says a heading twice that begins a
 * page by force; the headings themselves know better.
 */
import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'

/** Gives every title of the outline the blanks of the heading that it was made from. */
export function mendTitles(document: PDFDocument, headings: string[]): void {
  const spaced = new Map(headings.map((heading) => [unspaced(heading), heading.replace(/\s+/gu, ' ').trim()]))
  for (const item of outlineItems(document)) {
    const title = item.get(PDFName.of('Title'))
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue
    const words = unspaced(title.decodeText())
    const half = words.slice(0, words.length / 2)
    const heading = spaced.get(words) ?? (half + half === words ? spaced.get(half) : undefined)
    if (heading) item.set(PDFName.of('Title'), PDFHexString.fromText(heading))
  }
}

const unspaced = (text: string): string => text.replace(/\s+/gu, '')

function* outlineItems(document: PDFDocument): Generator<PDFDict> {
  const roots = [document.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict)]
  while (roots.length) {
    const parent = roots.pop()
    for (let item = child(parent, 'First'); item; item = child(item, 'Next')) {
      yield item
      roots.push(item)
    }
  }
}

const child = (item: PDFDict | undefined, name: 'First' | 'Next'): PDFDict | undefined =>
  item?.lookupMaybe(PDFName.of(name), PDFDict)
