import { inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { riverDossier } from '../../views/testing.ts'
import { cardsOf, drawing } from './index.ts'
import { type Card, HEIGHT, svgOf, WIDTH } from './layout.ts'
import { drawable, type Fonts, fontsOf, wrapped } from './lettering.ts'

const fonts = { bold: fontsOf(700), plain: fontsOf(400) }
const card = (known: Partial<Card>): Card => ({
  title: 'A bridge',
  under: ['The Post', '5 March 2024'],
  foot: 'The river',
  ...known,
})

/** The parts of a PNG by their names; the checks are those of its specification (signature, lengths, order). */
function chunksOf(png: Uint8Array): Map<string, Buffer> {
  const bytes = Buffer.from(png)
  expect(bytes.subarray(0, 8).toString('latin1')).toBe('\u0089PNG\r\n\u001a\n')
  const chunks = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    chunks.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  return chunks
}

describe('a picture for links', () => {
  let draw: (card: Card) => Uint8Array
  beforeAll(async () => {
    draw = await drawing()
  })
  it('is a PNG of the size that its page names, small, and the same every time', () => {
    const png = draw(card({}))
    const chunks = chunksOf(png)
    expect([...chunks.keys()]).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND'])
    const header = chunks.get('IHDR') as Buffer
    expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([WIDTH, HEIGHT])
    expect(inflateSync(chunks.get('IDAT') as Buffer)).toHaveLength((WIDTH / 2 + 1) * HEIGHT)
    expect(png.length).toBeLessThan(40_000)
    expect(draw(card({}))).toEqual(png)
    expect(draw(card({ title: 'Another bridge' }))).not.toEqual(png)
  })
})

describe('what stands on it', () => {
  it('is outlines alone: nothing of a title is markup', () => {
    for (const title of ['</svg><script>x</script>', '"/><image href="file:///etc/passwd"/>', '\u0000\ud800 a']) {
      const svg = svgOf(card({ title }), fonts)
      expect(svg).toMatch(
        /^<svg xmlns="[^"]+" width="1200" height="630">(?:<path(?: fill="#fff")? d="[MLHVQCZ\d. -]+"\/>)+<\/svg>$/,
      )
    }
  })
  it('has numbers at every size and place', () => {
    const long = 'A title that does not end '.repeat(60)
    expect(svgOf(card({ title: long, foot: 'x'.repeat(3000) }), fonts)).not.toMatch(/NaN|e-|Infinity/)
  })
  it('leaves out what the fonts lack: the topic for a title of another script, and single signs', () => {
    expect(drawable(fonts.bold, 'Новости о реке')).toBeNull()
    expect(drawable(fonts.bold, 'Łódź, Điện Biên 🚢 “a”')).toBe('Łódź, Điện Biên “a”')
    expect(svgOf(card({ title: 'عنوان', under: ['صحيفة', '5 March 2024'] }), fonts)).toBe(
      svgOf(card({ title: 'The river', under: ['5 March 2024'] }), fonts),
    )
  })
  it('is cut where it is too long', () => {
    const at = { size: 60, width: 1000, most: 2 }
    expect(wrapped(fonts.bold, 'A bridge', at)).toEqual(['A bridge'])
    const cut = wrapped(fonts.bold, 'bridge '.repeat(100).trim(), at)
    expect(cut).toHaveLength(2)
    expect(cut[1]).toMatch(/bridge…$/)
    for (const line of wrapped(fonts.bold, 'm'.repeat(5000), at))
      expect(width(fonts.bold, line, 60)).toBeLessThanOrEqual(1000)
  })
})

describe('the cards of a site', () => {
  const { articles, dossier } = riverDossier()
  it('are one for the site and one for each briefing', () => {
    const cards = cardsOf([...articles, dossier])
    expect(cards.get('pictures/site.png')).toEqual({ title: 'The river', under: ['2 files', '5–6 Mar 2024'], foot: '' })
    expect(cards.get('pictures/river-1.png')).toEqual({
      title: 'River rises over the old bridge',
      under: ['The Eastford Post', '5 March 2024'],
      foot: 'The river',
    })
  })
  it('are one alone where there are very many briefings', () => {
    const many = Array.from({ length: 301 }, (_, i) => ({ ...articles[0]!, id: `a${i}` }))
    expect([...cardsOf([...many, dossier]).keys()]).toEqual(['pictures/site.png'])
  })
})

const width = (all: Fonts, words: string, size: number): number =>
  [...words].reduce((sum, c) => sum + (all[0]?.getAdvanceWidth(c, size) ?? 0), 0)
