import { describe, expect, it } from 'vitest'
import type { Article, Dossier, Entity, Mention } from '#core/model.ts'
import { describedRows } from './described.ts'
import { entityPage, entityRows, inOrder, isUnsure } from './entities.ts'
import { timesOf } from './entity-times.ts'
import { libraryOf } from './library.ts'
import { mapOf } from './map.ts'
import { networkOf } from './network.ts'
import { riverDossier, spanOf } from './testing.ts'

/** The river dossier with more names: mentions of the first article by its words, and their entities. */
function riverWith(mentions: Partial<Mention>[], entities: Partial<Dossier['entities'][number]>[] = []) {
  const { articles, dossier } = riverDossier()
  const more = (article: Article): Mention[] =>
    article.id === 'river-1'
      ? mentions.map((m) => ({ start: 0, end: 0, type: 'PER', entity: 'x', form: 'name', rule: 'test', ...m }))
      : []
  const base = { aliases: [], wikidata: null, named: true, reasons: [], type: 'PER' as const }
  return libraryOf({
    articles: articles.map((a) => ({ ...a, mentions: [...a.mentions, ...more(a)].sort((x, y) => x.start - y.start) })),
    dossier: {
      ...dossier,
      entities: [...dossier.entities, ...entities.map((e) => ({ id: 'x', name: 'X', ...base, ...e }))],
    },
  })
}

const text = riverDossier().articles.find((a) => a.id === 'river-1')?.text ?? ''
const at = (words: string) => spanOf(text, words)
const river = libraryOf(riverDossier())
const pageOf = (library: typeof river, id: string) =>
  entityPage(library, library.entity(id) as NonNullable<ReturnType<typeof library.entity>>)

describe('a page of its own', () => {
  const described = { id: 'crew', name: 'the crew', named: false }
  const library = riverWith([{ ...at('people'), entity: 'crew', form: 'role' }], [described])

  it('has who is named; who is described and says nothing has a row', () => {
    expect(library.entityPath('ana-brook')).toBe('entities/ana-brook/')
    expect(library.entityPath('crew')).toBe('entities/by/description/#described-crew')
    expect(library.entityPath('nobody')).toBeNull()
    expect(describedRows(library).map(({ row, places }) => [row.id, places.map((p) => p.words)])).toEqual([
      ['crew', ['people']],
    ])
  })

  it('has a row with an id that no element of ours has', () => {
    const main = riverWith([{ ...at('people'), entity: 'main', form: 'role' }], [{ ...described, id: 'main' }])
    expect(main.entityPath('main')).toBe('entities/by/description/#described-main')
  })

  it('has who is described and quoted, not who is only reported', () => {
    const { articles, dossier } = riverDossier()
    const entity = { ...described, aliases: [], wikidata: null, reasons: [], type: 'PER' as const }
    const entities = [entity, { ...entity, id: 'crowd', name: 'the crowd' }]
    const [quoted, other] = [
      { speaker: 'crew', cue: null, speakerText: null, via: [], rule: 'test' },
      { speaker: 'crowd', cue: null, speakerText: null, via: [], rule: 'test' },
    ]
    const speaking = libraryOf({
      articles: articles.map((a) => ({
        ...a,
        quotations: a.quotations.map((q) => ({ ...q, ...quoted })),
        statements: [{ id: 's1', start: 0, end: 5, mode: 'indirect' as const, ...other }],
      })),
      dossier: { ...dossier, entities },
    })
    expect(speaking.entityPath('crew')).toBe('entities/crew/')
    expect(speaking.entityPath('crowd')).toBe('entities/by/description/#described-crowd')
    expect(describedRows(speaking).map((r) => [r.row.id, r.said.length])).toEqual([
      ['crew', 2],
      ['crowd', 2],
    ])
  })
})

describe('an unsure name', () => {
  const low = { ...at('Harbour Office'), entity: 'harbour-office', score: 0.4 }
  const entity = { id: 'harbour-office', name: 'Harbour Office' }

  it('is one that was nowhere found with confidence', () => {
    expect(isUnsure(riverWith([low], [entity]), 'harbour-office')).toBe(true)
    expect(isUnsure(riverWith([{ ...low, score: 0.61 }], [entity]), 'harbour-office')).toBe(false)
    expect(isUnsure(river, 'ana-brook')).toBe(false)
  })
})

describe('the orders', () => {
  it('go by name without accents and case, or by files', () => {
    const names = ['zoë', 'Émile', 'adam', 'Zo']
    const library = riverWith(
      [],
      names.map((name, i) => ({ id: `n${i}`, name })),
    )
    expect(inOrder(entityRows(library), 'name').map((r) => r.name)).toEqual([
      'adam',
      'Ana Brook',
      'Eastford',
      'Émile',
      'Zo',
      'zoë',
    ])
    expect(inOrder(entityRows(river), 'files').map((r) => [r.name, r.files])).toEqual([
      ['Ana Brook', 2],
      ['Eastford', 1],
    ])
  })
})

describe('an entity page', () => {
  const page = pageOf(river, 'ana-brook')

  it('counts the forms of the name, pronouns left out', () => {
    expect(page.names).toEqual([{ words: 'Ana Brook', form: 'name', adjective: false, times: 2 }])
  })

  it('says where the name stands first and last, in order of publication', () => {
    expect([page.first?.article, page.last?.article]).toEqual(['river-1', 'river-2'])
  })

  it('has the figures and dates of the same sentences, and no others', () => {
    expect(page.near.figures.map((f) => f.evidence.words)).toEqual(['1,200', '1,300'])
    expect(page.near.dates.map((d) => d.range[0])).toEqual(['2024-03-04'])
    expect(pageOf(river, 'eastford').near.figures.map((f) => f.evidence.words)).toEqual(['1,200'])
  })

  it('says how each mention was found', () => {
    expect(page.files[0]?.sentences[1]?.found).toEqual([
      { words: 'She', rule: 'test', score: null, form: 'pronoun', literal: null },
    ])
  })

  it('draws a bar a day, in the order of time', () => {
    const times = timesOf(river, page.row)
    expect(times?.bars.map((b) => [b.day, b.mentions])).toEqual([
      ['2024-03-05', 2],
      ['2024-03-06', 1],
    ])
    expect((times?.bars[0]?.x ?? 0) < (times?.bars[1]?.x ?? 0)).toBe(true)
    expect(times?.bars[0]?.height).toBe(2 * (times?.bars[1]?.height ?? 0))
    expect(
      timesOf(libraryOf({ ...riverDossier(), articles: riverDossier().articles.slice(0, 1) }), page.row),
    ).toBeNull()
  })
})

describe('the network', () => {
  it('joins names of one sentence, and gives the same picture each time', () => {
    const network = networkOf(river)
    expect(network.links.map(({ a, b, sentences }) => [a.row.id, b.row.id, sentences])).toEqual([
      ['ana-brook', 'eastford', 1],
    ])
    expect(networkOf(libraryOf(riverDossier()))).toEqual(network)
    for (const { x, y } of network.nodes)
      expect([x > 0 && x < network.width, y > 0 && y < network.height]).toEqual([true, true])
  })

  it('lays no name over another', () => {
    const words = text.match(/\p{L}+/gu)?.slice(0, 9) ?? []
    const names = words.map((_, i) => `A rather long name of a place ${i}`)
    const mentions = words.map((word, i) => ({ ...at(word), entity: `n${i}` }))
    const { nodes } = networkOf(
      riverWith(
        mentions,
        names.map((name, i) => ({ id: `n${i}`, name })),
      ),
    )
    expect(nodes.length).toBeGreaterThan(6)
    for (const [i, a] of nodes.entries())
      for (const b of nodes.slice(i + 1)) {
        const aside = Math.abs(a.x - b.x) >= (a.row.name.length + b.row.name.length) * 4.6
        const below = Math.abs(a.y - b.y) >= 22
        expect(aside || below, `${a.row.name}, ${b.row.name}`).toBe(true)
      }
  })

  it('joins nobody to the credit of a picture', () => {
    const dossier = riverDossier()
    const credit = 'Ana Brook in Eastford. (Jo Vale / Harbour Office)'
    const [second, first] = dossier.articles as [Article, Article]
    const start = first.text.length + 2
    const mark = (words: string, entity: string): Mention => {
      const at = start + credit.indexOf(words)
      return { start: at, end: at + words.length, type: 'ORG', entity, form: 'name', rule: 'test' }
    }
    const captioned: Article = {
      ...first,
      text: `${first.text}\n\n${credit}`,
      regions: [
        ...first.regions,
        { start, end: start + credit.length, role: 'caption', rule: 'caption:credit-at-end' },
      ],
      mentions: [...first.mentions, mark('Ana Brook', 'ana-brook'), mark('Harbour Office', 'office')],
    }
    const office: Entity = { ...(dossier.dossier.entities[0] as Entity), id: 'office', name: 'Harbour Office' }
    const library = libraryOf({
      articles: [second, captioned],
      dossier: { ...dossier.dossier, entities: [...dossier.dossier.entities, office] },
    })
    expect(networkOf(library).nodes.map((n) => n.row.id)).not.toContain('office')
    expect(entityPage(library, office).companions).toEqual([])
    const [ana] = dossier.dossier.entities as [Entity]
    expect(entityPage(library, ana).companions.map((c) => c.row.id)).toEqual(['eastford'])
  })

  it('leaves out who is alone, unnamed or unsure', () => {
    const office = { ...at('Harbour Office'), entity: 'office', type: 'ORG' as const }
    expect(networkOf(riverWith([office], [{ id: 'office', name: 'Harbour Office' }])).nodes).toHaveLength(2)
  })
})

describe('the map', () => {
  const place = (words: string, more: Partial<Mention>): Partial<Mention> => ({
    ...at(words),
    type: 'GPE',
    entity: 'cairo',
    literal: true,
    ...more,
  })
  const cairo = [{ id: 'cairo', name: 'Cairo', type: 'GPE' as const }]

  it('shows a place of the list, and names the others in the table', () => {
    const map = mapOf(riverWith([place('Eastford', {}), place('bridge', { entity: 'eastford' })], cairo))
    expect(map?.views[0]?.dots.map((d) => d.place.row.name)).toEqual(['Cairo'])
    expect(map?.places.map((p) => [p.row.name, p.north === null, p.times])).toEqual([
      ['Cairo', false, 1],
      ['Eastford', true, 1],
    ])
    const { x = 0, y = 0 } = map?.views[0]?.dots[0] ?? {}
    expect([x, y]).toEqual([480, 300])
  })

  it('shows a crowd of places again from nearer', () => {
    const words = ['Eastford', 'bridge', 'water', 'river', 'storm', 'boats'].filter((w) => text.includes(w))
    const names = ['Gaza', 'Tel Aviv', 'Jerusalem', 'Tokyo']
    const mentions = names.map((name, i) =>
      place(words[i] ?? 'homes', { entity: name.toLowerCase().replace(' ', '-') }),
    )
    const entities = names.map((name) => ({ id: name.toLowerCase().replace(' ', '-'), name, type: 'GPE' as const }))
    const views = mapOf(riverWith(mentions, entities))?.views.map((v) => v.dots.map((d) => d.place.row.name).sort())
    expect(views).toEqual([
      ['Gaza', 'Jerusalem', 'Tel Aviv', 'Tokyo'],
      ['Gaza', 'Jerusalem', 'Tel Aviv'],
    ])
    const apart = ['Gaza', 'Tokyo', 'Paris'].map((name) => ({ id: name.toLowerCase(), name, type: 'GPE' as const }))
    const far = apart.map(({ id }, i) => place(words[i] ?? 'homes', { entity: id }))
    expect(mapOf(riverWith(far, apart))?.views).toHaveLength(1)
  })

  it('has land and sea where they are, also towards the corners', () => {
    const names = ['Gaza', 'Tokyo']
    const words = ['Eastford', 'bridge']
    const mentions = names.map((name, i) => place(words[i] as string, { entity: name.toLowerCase() }))
    const view = mapOf(
      riverWith(
        mentions,
        names.map((name) => ({ id: name.toLowerCase(), name, type: 'GPE' as const })),
      ),
    )?.views[0]
    const [gaza, tokyo] = names.map((name) => view?.dots.find((d) => d.place.row.name === name))
    const east = (n: number) =>
      gaza!.x + ((n - gaza!.place.east!) * (tokyo!.x - gaza!.x)) / (tokyo!.place.east! - gaza!.place.east!)
    const north = (n: number) =>
      gaza!.y + ((n - gaza!.place.north!) * (tokyo!.y - gaza!.y)) / (tokyo!.place.north! - gaza!.place.north!)
    const isLand = (n: number, e: number) => isInside(view?.coasts ?? '', east(e), north(n))
    // Sudan, the Congo, Siberia, Tibet; then the Mediterranean, the Caspian, the Pacific, the Indian Ocean
    expect(
      [
        [14, 30],
        [2, 28],
        [62, 110],
        [32, 90],
      ].map(([n, e]) => isLand(n!, e!)),
    ).toEqual([true, true, true, true])
    expect(
      [
        [34, 27],
        [42, 51],
        [25, 150],
        [5, 70],
      ].map(([n, e]) => isLand(n!, e!)),
    ).toEqual([false, false, false, false])
  })

  it('leaves governments out, and is none without a place of the list', () => {
    expect(mapOf(riverWith([place('Eastford', { literal: false })], cairo))).toBeNull()
    expect(mapOf(river)).toBeNull()
  })

  it('takes no name for a place that only every object has', () => {
    const [entity] = cairo
    expect(mapOf(riverWith([place('Eastford', {})], [{ ...entity, name: 'constructor' }]))).toBeNull()
  })
})

/** Whether a point lies in the area of a path of straight lines, by the even-odd rule. */
function isInside(path: string, x: number, y: number): boolean {
  let inside = false
  for (const ring of path.split('Z').filter(Boolean)) {
    const points = ring
      .slice(1)
      .split('L')
      .map((p) => p.split(' ').map(Number) as [number, number])
    points.forEach(([ax, ay], i) => {
      const [bx, by] = points[(i + 1) % points.length] as [number, number]
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside
    })
  }
  return inside
}
