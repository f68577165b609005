import { describe, expect, it } from 'vitest'
import { zipOf } from '#core/testing-zip.ts'
import { book } from './index.ts'

const CONTAINER =
  '<?xml version="1.0"?><container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
const OPF = `<?xml version="1.0"?><package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
<dc:title>Harbour Quarterly</dc:title><dc:creator>Mara Novak</dc:creator><dc:date>2023-10-24</dc:date><dc:language>en</dc:language></metadata>
<manifest><item id="c" href="cover.xhtml"/><item id="one" href="text/one.xhtml"/><item id="two" href="text/two%20b.xhtml"/><item id="out" href="../../etc/passwd"/></manifest>
<spine><itemref idref="c"/><itemref idref="two"/><itemref idref="one"/><itemref idref="out"/></spine></package>`
const chapter = (words: string): string =>
  `<html><body><h1>${words}</h1><p>${`The ${words} of the harbour was long. `.repeat(12)}</p></body></html>`

describe('book', () => {
  const bytes = zipOf({
    'META-INF/container.xml': CONTAINER,
    'OEBPS/book.opf': OPF,
    'OEBPS/cover.xhtml': '<p>Cover</p>',
    'OEBPS/text/one.xhtml': chapter('winter'),
    'OEBPS/text/two b.xhtml': chapter('summer'),
  })

  it('gives the chapters in the order of reading, without covers', async () => {
    const parts = await book.open({ path: 'a.epub', bytes })
    expect(parts.map(({ name }) => name)).toEqual(['oebps-text-two-b', 'oebps-text-one'])
    expect(parts[0]?.content).toContain('summer')
    expect(parts[0]?.messages).toMatchObject([{ ruleId: 'readers:left-out', reason: expect.stringMatching(/: 1\.$/) }])
    expect(parts[0]?.fields).toMatchObject({
      outlet: { value: 'Harbour Quarterly' },
      byline: { value: ['Mara Novak'] },
      published: { value: '2023-10-24' },
      language: { value: 'en' },
    })
  })

  it('gives short chapters where there are no others', async () => {
    const short = {
      'OEBPS/text/one.xhtml': '<body><h1>Winter</h1><p>It froze.</p>',
      'OEBPS/text/two b.xhtml': '<body></body>',
    }
    const parts = await book.open({
      path: 'a.epub',
      bytes: zipOf({ 'META-INF/container.xml': CONTAINER, 'OEBPS/book.opf': OPF, ...short }),
    })
    expect(parts.map(({ name }) => name)).toEqual(['oebps-text-one'])
    expect(parts[0]?.messages).toMatchObject([{ reason: expect.stringMatching(/: 1\.$/) }])
  })

  it('reads on where an address is broken, a chapter nests without end, or a chapter is listed twice', async () => {
    const opf = OPF.replace('../../etc/passwd', '%E0%A4%A').replace('<spine>', '<spine><itemref idref="one"/>')
    const deep = `<body><p>${'The harbour froze. '.repeat(20)}</p>${'<div>'.repeat(20_000)}`
    const bytes = zipOf({
      'META-INF/container.xml': CONTAINER,
      'OEBPS/book.opf': opf,
      'OEBPS/text/one.xhtml': chapter('winter'),
      'OEBPS/text/two b.xhtml': deep,
    })
    const parts = await book.open({ path: 'a.epub', bytes })
    expect(parts.map(({ name }) => name)).toEqual(['oebps-text-one', 'oebps-text-two-b'])
  })

  it('refuses what is no book', async () => {
    await expect(book.open({ path: 'a.epub', bytes: zipOf({ 'x.xml': 'x' }) })).rejects.toMatchObject({
      ruleId: 'readers:no-article',
    })
  })
})
