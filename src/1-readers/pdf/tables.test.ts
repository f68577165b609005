/** Print in Chinese, Japanese and Korean, whose tables the file names and does not hold. */
import { describe, expect, it } from 'vitest'
import { pdf } from './index.ts'
import { tableOf } from './tables.ts'

/** One line printed in a font of a collection; `codes` are hexadecimal. */
const fileOf = (encoding: string, ordering: string, codes: string): Buffer => {
  const content = `BT /F 9 Tf 50 500 Td <${codes}> Tj ET`
  return Buffer.from(`%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 400 600]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>> endobj
4 0 obj <</Length ${content.length}>> stream\n${content}\nendstream endobj
5 0 obj <</Type/Font/Subtype/Type0/BaseFont/Any/Encoding/${encoding}/DescendantFonts[6 0 R]>> endobj
6 0 obj <</Type/Font/Subtype/CIDFontType0/BaseFont/Any/CIDSystemInfo<</Registry(Adobe)/Ordering(${ordering})/Supplement 0>>/FontDescriptor 7 0 R>> endobj
7 0 obj <</Type/FontDescriptor/FontName/Any/Flags 4/FontBBox[0 0 9 9]/ItalicAngle 0/Ascent 9/Descent 0/StemV 1>> endobj
trailer <</Root 1 0 R>>\n`)
}
const textOf = async (...named: [encoding: string, ordering: string, codes: string]): Promise<string | undefined> =>
  (await pdf.open({ path: 'a.pdf', bytes: fileOf(...named) }))[0]?.content.trim()

describe('a table that the file does not hold', () => {
  it.each<[string, string, string, string]>([
    ['90ms-RKSJ-H', 'Japan1', '8bb482aa20414263b1', '橋が ABcｱ'],
    ['EUC-H', 'Japan1', 'b6b6a4ac2041', '橋が A'],
    ['H', 'Japan1', '3636242c', '橋が'],
    ['GBK-EUC-H', 'GB1', 'c7c5b9d8b1d5c1cb2e', '桥关闭了.'],
    ['GB-EUC-H', 'GB1', 'c7c5', '桥'],
    ['ETen-B5-H', 'CNS1', 'bef44121', '橋A!'],
    ['KSC-EUC-H', 'Korea1', 'b4d9b8ae2031', '다리 1'],
    ['UniGB-UCS2-H', 'GB1', '686500280041', '桥(A'],
    ['UniJIS-UTF16-H', 'Japan1', '6a4b304c0042', '橋がB'],
    ['UniKS-UCS2-V', 'Korea1', 'b2e4b9ac', '다리'],
  ])('%s is made', async (encoding, ordering, codes, text) => {
    expect((await textOf(encoding, ordering, codes))?.normalize()).toBe(text)
  })

  it('gives no letter of chance for what it does not hold', async () => {
    // numbers of the collection itself; a code that stands for nothing
    expect(await textOf('Identity-H', 'Japan1', '002205d205d3')).toBe('A\ufffd\ufffd')
    expect(await textOf('KSCms-UHC-H', 'Korea1', 'ffb0a1')).not.toMatch(/[^\ufffd가]/)
    expect(await textOf('GBK-EUC-H', 'GB1', 'c7c5fefe2e')).toBe('桥\ufffd.')
  })

  it('is not known by every name', () => {
    expect(tableOf('UniJIS-UTF32-H')).toBeUndefined()
    expect(tableOf('__proto__')).toBeUndefined()
  })
})
