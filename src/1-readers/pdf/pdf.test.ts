import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { pdf } from './index.ts'

type Print = [words: string, x: number, y: number, size?: number]

async function printed(...pages: Print[][]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const prints of pages) {
    const page = document.addPage([400, 600])
    for (const [words, x, y, size = 10] of prints) page.drawText(words, { x, y, size, font })
  }
  return document.save()
}

const open = async (bytes: Uint8Array) => (await pdf.open({ path: 'a.pdf', bytes }))[0]

describe('pdf', () => {
  it('joins the lines of a paragraph, and tells paragraphs apart by their gap', async () => {
    const part = await open(
      await printed([
        ['Bridge closed', 50, 560, 20],
        ['The council closed the old', 50, 520],
        ['bridge on Tuesday.', 50, 508],
        ['Nobody was hurt. Work be-', 50, 484],
        ['gan at once in North-', 50, 472],
        ['West Quay.', 50, 460],
      ]),
    )
    expect(part?.content).toBe(
      'Bridge closed\n\nThe council closed the old bridge on Tuesday.\n\nNobody was hurt. Work began at once in North-West Quay.\n',
    )
    expect(part?.blocks?.map(({ page, line }) => [page, line])).toEqual([
      [1, 1],
      [1, 2],
      [1, 4],
    ])
    for (const { start, end } of part?.blocks ?? []) expect(part?.content.slice(start, end).trim()).not.toBe('')
  })

  it('takes the largest print of the first page for the headline, all its lines, and not the name of the newspaper', async () => {
    const part = await open(
      await printed([
        ['Harbour Post', 50, 570, 30],
        ['Old bridge over the harbour', 50, 530, 20],
        ['closed after cracks are found', 50, 506, 20],
        ['By Ines Falk', 50, 480, 12],
        ['The council closed the old', 50, 460],
        ['bridge on Tuesday, since', 50, 448],
        ['divers had found cracks.', 50, 436],
      ]),
    )
    const title = 'Old bridge over the harbour closed after cracks are found'
    const start = part?.content.indexOf(title) ?? -1
    expect(part?.fields).toEqual({
      title: { value: title, basis: 'inferred', evidence: [{ start, end: start + title.length }] },
    })
  })

  it('takes neither a row of sections nor a byline for the headline, however large', async () => {
    const part = await open(
      await printed([
        ['News | Sport | Weather', 50, 570, 24],
        ['Von Jana Falk und Tom Roth', 50, 540, 20],
        ['Old bridge closed', 50, 510, 16],
        ['The council closed the old', 50, 480],
        ['bridge on Tuesday, since', 50, 468],
        ['divers had found cracks in', 50, 456],
        ['two of its old stone piers.', 50, 444],
      ]),
    )
    expect(part?.fields?.title?.value).toBe('Old bridge closed')
  })

  it('names no headline where all print is of one size', async () => {
    const part = await open(await printed([['The council closed the bridge.', 50, 560]]))
    expect(part?.fields).toEqual({})
  })

  it('goes on over a page, without page numbers and running heads', async () => {
    const page = (n: number, ...words: string[]): Print[] => [
      ['Harbour Post', 50, 590],
      ...words.map((w, i): Print => [w, 50, 540 - 12 * i]),
      [`https://example.org/ferry ${n}/2`, 50, 20],
      [`Page ${n}`, 180, 10],
    ]
    const part = await open(
      await printed(page(1, 'The ferry ran until', 'the storm had'), page(2, 'broken the pier.', 'It ran again then.')),
    )
    expect(part?.content).toBe('The ferry ran until the storm had broken the pier. It ran again then.\n')
    expect(part?.messages).toMatchObject([{ ruleId: 'pdf:running-heads', reason: expect.stringMatching(/^6 /) }])
    expect(part?.fields?.url).toEqual({
      value: 'https://example.org/ferry',
      basis: 'stated',
      from: 'foot or head of page 1, url',
    })
  })

  it('ends a paragraph where the next word would have stood in its last line', async () => {
    const part = await open(
      await printed([
        ['By Ines Falk', 50, 520],
        ['Published on 5 March', 50, 508],
        ['The council closed the old bridge over the harbour on', 50, 496],
        ['Tuesday. The', 50, 484],
        ['harbour is closed too.', 50, 472],
      ]),
    )
    expect(part?.content).toBe(
      'By Ines Falk\n\nPublished on 5 March\n\nThe council closed the old bridge over the harbour on Tuesday. The harbour is closed too.\n',
    )
  })

  it('begins a paragraph at an indent after a full stop', async () => {
    const part = await open(
      await printed([
        ['It closed on Tuesday.', 50, 500],
        ['The ferry ran.', 70, 488],
      ]),
    )
    expect(part?.content).toBe('It closed on Tuesday.\n\nThe ferry ran.\n')
  })

  it('reads bytes as they come from a disk', async () => {
    const bytes = Buffer.from(await printed([['It closed on Tuesday.', 50, 500]]))
    expect((await open(bytes))?.content).toBe('It closed on Tuesday.\n')
  })

  it('stops where drawings draw one another without end', { timeout: 30_000 }, async () => {
    await expect(open(laughing(9))).rejects.toMatchObject({ ruleId: 'readers:too-large' })
    expect((await open(laughing(2)))?.content).toMatch(/^(?:ha ?){100}\n$/)
  })

  it('leaves out what is printed in a font that tells no letters, and keeps the rest', async () => {
    // a table of the font that gives control codes for the signs
    const table =
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfrange <41> <5a> <0001> <61> <7a> <0010> endbfrange endcmap end'
    const page = (content: string): Buffer =>
      Buffer.from(
        `%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[4 0 R]/Count 1>> endobj
3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
4 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 5 0 R/Resources<</Font<</F 3 0 R/G 6 0 R>>>>>> endobj
5 0 obj <</Length ${content.length}>> stream\n${content}\nendstream endobj
6 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 7 0 R>> endobj
7 0 obj <</Length ${table.length}>> stream\n${table}\nendstream endobj\ntrailer <</Root 1 0 R>>\n`,
      )
    const lost = 'BT /G 9 Tf 50 480 Td (The mayor said so.) Tj ET'
    const part = await open(page(`BT /F 9 Tf 50 500 Td (It closed.) Tj ET ${lost}`))
    expect(part?.content).toBe('It closed.\n')
    expect(part?.messages).toMatchObject([
      { ruleId: 'pdf:no-letters', reason: expect.stringMatching(/1 font .*page 1/) },
    ])
    await expect(open(page(lost))).rejects.toMatchObject({ ruleId: 'readers:no-letters' })
    const one = await open(page('BT /F 9 Tf 50 500 Td (It closed ) Tj /G 9 Tf (a) Tj /F 9 Tf ( on Tuesday.) Tj ET'))
    expect(one?.content).toBe('It closed \ufffd on Tuesday.\n')
  })

  it('says what cannot be read', async () => {
    await expect(open(new TextEncoder().encode('no pdf'))).rejects.toMatchObject({ ruleId: 'readers:broken-pdf' })
    await expect(open(await printed([]))).rejects.toMatchObject({ ruleId: 'readers:no-text' })
  })
})

/** One page that draws a form ten times, which draws the next ten times, and so on; the last one prints a word. */
function laughing(depth: number): Buffer {
  const stream = (n: number, entries: string, content: string): string =>
    `${n} 0 obj <<${entries}/Length ${content.length}>> stream\n${content}\nendstream endobj\n`
  const form = (n: number, content: string): string =>
    stream(n, `/Subtype/Form/BBox[0 0 400 600]/Resources<</Font<</F 3 0 R>>/XObject<</N ${n + 1} 0 R>>>>`, content)
  return Buffer.from(
    `%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[4 0 R]/Count 1>> endobj
3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
4 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 5 0 R/Resources<</XObject<</N 10 0 R>>>>>> endobj
${stream(5, '', '/N Do')}${Array.from({ length: depth }, (_, i) => form(10 + i, '/N Do '.repeat(10))).join('')}${form(10 + depth, 'BT /F 9 Tf 50 500 Td (ha) Tj ET')}trailer <</Root 1 0 R>>\n`,
  )
}
