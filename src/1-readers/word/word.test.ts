import { describe, expect, it } from 'vitest'
import { zipOf } from '#core/testing-zip.ts'
import { word } from './index.ts'

const TYPES =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const RELATIONS =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

const documentOf = (body: string): Record<string, string> => ({
  '[Content_Types].xml': TYPES,
  '_rels/.rels': RELATIONS,
  'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
})
const paragraph = (words: string, style = ''): string => `<w:p>${style}<w:r><w:t>${words}</w:t></w:r></w:p>`
const HEADING = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'

describe('word', () => {
  it('gives headings and paragraphs', async () => {
    const bytes = zipOf(documentOf(paragraph('Bridge closed', HEADING) + paragraph('The council met &amp; voted.')))
    expect(await word.open({ path: 'a.docx', bytes })).toEqual([
      {
        name: null,
        form: 'html',
        whole: true,
        content: '<article><h1>Bridge closed</h1><p>The council met &amp; voted.</p></article>',
      },
    ])
  })

  it('takes the style of titles for the title, and headings for those of sections', async () => {
    const styles = ['Titel Title', 'Kop1 heading 1'].map((pair) => {
      const [id, ...name] = pair.split(' ')
      return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name.join(' ')}"/></w:style>`
    })
    const styled = (id: string): string => `<w:pPr><w:pStyle w:val="${id}"/></w:pPr>`
    const bytes = zipOf({
      ...documentOf(
        paragraph('Bridge closed', styled('Titel')) + paragraph('The ferry', styled('Kop1')) + paragraph('It ran.'),
      ),
      'word/_rels/document.xml.rels': RELATIONS.replace('officeDocument" T', 'styles" T').replace(
        'word/document',
        'styles',
      ),
      'word/styles.xml': `<?xml version="1.0"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${styles.join('')}</w:styles>`,
    })
    const [part] = await word.open({ path: 'a.docx', bytes })
    expect(part?.content).toBe('<article><h1>Bridge closed</h1><h2>The ferry</h2><p>It ran.</p></article>')
  })

  it('reads notes without the way back from them, and says what stands beside the text', async () => {
    const named = (element: string, words: string): string =>
      `<?xml version="1.0"?><w:${element}s xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${words}</w:${element}s>`
    const bytes = zipOf({
      ...documentOf('<w:p><w:r><w:t>It closed.</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>'),
      'word/footnotes.xml': named('footnote', `<w:footnote w:id="2">${paragraph('Says the mayor.')}</w:footnote>`),
      'word/header1.xml': named('header', paragraph('Harbour Post')),
      'word/footer1.xml': named('footer', paragraph('12')),
      'word/comments.xml': named('comment', `<w:comment w:id="1">${paragraph('Is it so?')}</w:comment>`),
    })
    const [part] = await word.open({ path: 'a.docx', bytes })
    expect(part?.content).toContain('Says the mayor.</p>')
    expect(part?.messages).toMatchObject([{ ruleId: 'readers:left-out', reason: expect.stringMatching(/: 2\.$/) }])
  })

  it('writes angle brackets of the text as text', async () => {
    const bytes = zipOf(documentOf(paragraph('&lt;script&gt;bad()&lt;/script&gt;')))
    const [part] = await word.open({ path: 'a.docx', bytes })
    expect(part?.content).toContain('&lt;script&gt;')
  })

  it('refuses an archive that would inflate beyond all bounds, before anything is inflated', async () => {
    const bytes = zipOf({ ...documentOf(paragraph('x')), 'word/media/a.xml': ' '.repeat(70 * 2 ** 20) })
    expect(bytes.length).toBeLessThan(100_000)
    await expect(word.open({ path: 'a.docx', bytes })).rejects.toMatchObject({ ruleId: 'readers:too-large' })
  })

  it('refuses a small archive that inflates to forty times its size and more', async () => {
    const bytes = zipOf({ ...documentOf(paragraph('x')), 'word/media/a.xml': ' '.repeat(10 * 2 ** 20) })
    await expect(word.open({ path: 'a.docx', bytes })).rejects.toThrow(/more than 9 MB/)
  })

  it('refuses an archive that inflates to more than it declares', async () => {
    const styles = { 'word/styles.xml': `<x>${' '.repeat(2 ** 20)}</x>` }
    for (const lying of ['word/document.xml', 'word/styles.xml']) {
      const bytes = zipOf({ ...documentOf(paragraph('x'.repeat(1000))), ...styles }, { [lying]: 100 })
      await expect(word.open({ path: 'a.docx', bytes })).rejects.toMatchObject({ ruleId: 'readers:broken-archive' })
    }
  })

  it('refuses tables in tables without end', async () => {
    const bytes = zipOf(documentOf(`${'<w:tbl><w:tr><w:tc>'.repeat(100)}${'</w:tc></w:tr></w:tbl>'.repeat(100)}`))
    await expect(word.open({ path: 'a.docx', bytes })).rejects.toMatchObject({ ruleId: 'readers:too-deep' })
  })

  it('takes no map of styles from the document, which could leave out what its readers see', async () => {
    const bytes = zipOf({
      ...documentOf(paragraph('The council met.')),
      'mammoth/style-map': 'p => !\nr => script:fresh',
    })
    expect((await word.open({ path: 'a.docx', bytes }))[0]?.content).toBe('<article><p>The council met.</p></article>')
  })

  it('refuses names that lead out of the archive, and says so', async () => {
    const bytes = zipOf({ ...documentOf(paragraph('x')), '../../out.xml': '<x/>' })
    await expect(word.open({ path: 'a.docx', bytes })).rejects.toMatchObject({ ruleId: 'readers:broken-archive' })
  })

  it.each([
    ['more elements than fit into memory', '<w:p/>'.repeat(160_000), {}, 'too-large'],
    ['the same in several parts', '<w:p/>'.repeat(80_000), { 'word/styles.xml': '<a/>'.repeat(80_000) }, 'too-large'],
    ['the same as relations', '', { 'word/_rels/document.xml.rels': '<a/>'.repeat(160_000) }, 'too-large'],
    ['depth behind a sign in quotation marks', '<w:p a="/>">'.repeat(300), {}, 'too-deep'],
    ['depth behind ends of nothing', `</a>${'</a>'.repeat(300)}${'<w:p>'.repeat(300)}`, {}, 'too-deep'],
  ])('refuses %s', async (_, body, more, rule) => {
    const bytes = zipOf({ ...documentOf(body), ...more })
    await expect(word.open({ path: 'a.docx', bytes })).rejects.toMatchObject({ ruleId: `readers:${rule}` })
  })

  it('refuses what is no document', async () => {
    await expect(word.open({ path: 'a.docx', bytes: zipOf({ 'x.txt': 'x' }) })).rejects.toMatchObject({
      ruleId: 'readers:no-article',
    })
    await expect(word.open({ path: 'a.docx', bytes: new Uint8Array(50) })).rejects.toMatchObject({
      ruleId: 'readers:broken-archive',
    })
  })
})
