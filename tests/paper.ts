/** A PDF as a reader sees it: what it says of itself, the words of each page and where they stand, its links. */
import { readFileSync } from 'node:fs'
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { getDocumentProxy } from 'unpdf'

export interface Words {
  text: string
  x: number
  y: number
}

export interface PaperLink {
  rect: number[]
  /** Name of the place it leads to, or its address. */
  to: string
  url: boolean
}

export interface Paper {
  title: string
  author: string
  language: string
  created: string | undefined
  marked: boolean
  xmp: string
  outline: { title: string; page: number; under: string | null }[]
  /** Pages of named places, from 1. */
  places: Map<string, number>
  pages: { words: Words[]; text: string; links: PaperLink[]; tagged: boolean }[]
  /** Fonts without a file of their own inside the document. */
  fontsOutside: string[]
}

type Proxy = Awaited<ReturnType<typeof getDocumentProxy>>

export async function readPaper(file: string): Promise<Paper> {
  const bytes = readFileSync(file)
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info, metadata } = await pdf.getMetadata()
  const facts = info as Record<string, string | undefined>
  const pages: Paper['pages'] = []
  for (let n = 1; n <= pdf.numPages; n++) pages.push(await pageOf(pdf, n))
  return {
    title: facts.Title ?? '',
    author: facts.Author ?? '',
    language: facts.Language ?? '',
    created: facts.CreationDate,
    marked: (await pdf.getMarkInfo())?.Marked ?? false,
    xmp: (metadata as { getRaw(): string } | null)?.getRaw() ?? '',
    outline: await outlineOf(pdf, (await pdf.getOutline()) ?? [], null),
    places: await placesOf(pdf),
    pages,
    fontsOutside: await fontsOutside(bytes),
  }
}

async function pageOf(pdf: Proxy, n: number): Promise<Paper['pages'][number]> {
  const page = await pdf.getPage(n)
  const { items } = await page.getTextContent()
  const words = items.flatMap((item) =>
    'str' in item ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number }] : [],
  )
  const links = (await page.getAnnotations()).flatMap(({ rect, dest, url }) =>
    dest || url ? [{ rect, to: String(dest ?? url), url: !dest }] : [],
  )
  return { words, links, text: plain(words.map((w) => w.text).join('')), tagged: (await page.getStructTree()) !== null }
}

/** Words without white space; the reader of the PDF takes an apostrophe for U+02BC. */
export const plain = (text: string): string => text.replaceAll('\u02bc', '’').replace(/\s+/g, '')

type Outline = Awaited<ReturnType<Proxy['getOutline']>>

async function outlineOf(pdf: Proxy, items: Outline, under: string | null): Promise<Paper['outline']> {
  const found: Paper['outline'] = []
  for (const { title, dest, items: inner } of items) {
    const target = typeof dest === 'string' ? await pdf.getDestination(dest) : dest
    found.push({ title, under, page: target ? (await pdf.getPageIndex(target[0])) + 1 : 0 })
    found.push(...(await outlineOf(pdf, inner, title)))
  }
  return found
}

async function placesOf(pdf: Proxy): Promise<Map<string, number>> {
  const places = new Map<string, number>()
  for (const [name, target] of Object.entries(await pdf.getDestinations()))
    places.set(name, (await pdf.getPageIndex((target as never[])[0] as never)) + 1)
  return places
}

async function fontsOutside(bytes: Uint8Array): Promise<string[]> {
  const { context } = await PDFDocument.load(bytes, { updateMetadata: false })
  const embedded = ['FontFile', 'FontFile2', 'FontFile3'].map((name) => PDFName.of(name))
  return context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('FontDescriptor')) return []
    return embedded.some((file) => object.has(file)) ? [] : [String(object.get(PDFName.of('FontName')))]
  })
}
