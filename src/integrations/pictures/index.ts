/** A picture for each briefing and one for the site, for those who link to it: made at build time, the same every time. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { initWasm, Resvg } from '@resvg/resvg-wasm'
import type { AstroIntegration } from 'astro'
import type { Article, Dossier } from '#core/model.ts'
import { oneLine } from '#core/visible.ts'
import { plural, t } from '../../strings.ts'
import { daySpan, longDay } from '../../views/days.ts'
import { picturePath, SITE_PICTURE } from '../../views/picture.ts'
import { type Card, HEIGHT, svgOf, WIDTH } from './layout.ts'
import { fontsOf } from './lettering.ts'
import { pngOf } from './png.ts'

/** Paper and ink of the pages. */
const COLOURS = [
  [0xff, 0xfe, 0xfc],
  [0x14, 0x13, 0x12],
] as const

let drawn: Promise<(card: Card) => Uint8Array> | undefined

/** `file`: `content/dossier.json`. */
export function pictures(file: string): AstroIntegration {
  return {
    name: 'dossier-pictures',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const records = JSON.parse(readFileSync(file, 'utf8')) as (Article | Dossier)[]
        const folder = fileURLToPath(dir)
        mkdirSync(join(folder, 'pictures'), { recursive: true })
        const draw = await drawing()
        for (const [path, card] of cardsOf(records)) writeFileSync(join(folder, path), draw(card))
      },
    },
  }
}

/** What draws a card; made once. */
export function drawing(): Promise<(card: Card) => Uint8Array> {
  drawn ??= start()
  return drawn
}

async function start(): Promise<(card: Card) => Uint8Array> {
  await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
  const fonts = { bold: fontsOf(700), plain: fontsOf(400) }
  return (card) => {
    const svg = new Resvg(svgOf(card, fonts), { font: { loadSystemFonts: false } })
    const image = svg.render()
    const png = pngOf({ pixels: image.pixels, width: WIDTH, height: HEIGHT }, COLOURS)
    image.free()
    svg.free()
    return png
  }
}

/** Paths in the site, and what stands there. */
export function cardsOf(records: (Article | Dossier)[]): Map<string, Card> {
  const articles = records.filter((r) => r.record === 'article')
  const topic = oneLine(records.find((r) => r.record === 'dossier')?.title ?? '')
  const days = articles.flatMap((a) => a.fields.published?.value ?? []).sort()
  const span = days.length ? daySpan(days[0] as string, days.at(-1) as string) : ''
  return new Map([
    [SITE_PICTURE, { title: topic, under: [plural(articles.length, 'file'), span], foot: '' }],
    ...articles
      .map((a) => [picturePath(articles.length, a.id), cardOf(a, topic)] as const)
      .filter(([path]) => path !== SITE_PICTURE),
  ])
}

const cardOf = ({ fields: { title, outlet, published }, source }: Article, topic: string): Card => ({
  title: oneLine(title?.value ?? source.path),
  under: [outlet ? oneLine(outlet.value) : t.unknownOutlet, published ? longDay(published.value) : t.undated],
  foot: topic,
})
