import { describe, expect, it } from 'vitest'
import { lastBefore } from '#core/places.ts'
import { coveragePage } from './coverage.ts'
import { entityPage, entityRows } from './entities.ts'
import { figuresPage, figureWords } from './figures.ts'
import { libraryOf } from './library.ts'
import { overviewOf } from './overview.ts'
import { quotationGroups, runsOf } from './quotations.ts'
import { statementsBySpeaker } from './statements.ts'
import { csv, tables } from './tables.ts'
import { riverDossier } from './testing.ts'
import { utterancesOf } from './utterances.ts'

const library = libraryOf(riverDossier())

describe('the library', () => {
  it('orders files by date and knows line, words and address of a place', () => {
    expect(library.articles.map((a) => a.id)).toEqual(['river-1', 'river-2'])
    const article = library.article('river-1')
    const found = article.quotations[0]
    const evidence = library.evidence(article, found ?? { start: 0, end: 1 }, 'q1')
    expect(evidence).toMatchObject({ line: 3, hash: 'abababab', path: 'briefings/river-1/#q1', cut: false })
    expect(evidence.words).toBe('the water will fall by Friday,')
  })

  it('leads to the paragraph where the mark is not drawn', () => {
    const article = library.article('river-1')
    expect(library.evidence(article, { start: 40, end: 45 }, 'e40').path).toBe('briefings/river-1/#p2')
  })

  it('finds the last number that is not greater', () => {
    expect([0, 1, 4, 9].map((at) => lastBefore([1, 4, 8], at))).toEqual([-1, 0, 1, 2])
  })
})

describe('the front page', () => {
  const overview = overviewOf(library)

  it('counts files, outlets and days', () => {
    expect(overview).toMatchObject({ files: 2, unknownOutlets: 1, span: ['2024-03-05', '2024-03-06'] })
    expect(overview.summary).toMatchObject({ unestablished: 1, inferredDates: 1 })
  })

  it('holds figures and wordings against each other, a place in every cell', () => {
    expect(overview.differences.map((d) => d.kind)).toEqual(['figure', 'quotation'])
    for (const row of [...overview.differences, ...overview.single])
      for (const cell of row.cells) expect(cell.evidence.path).toMatch(/^briefings\/river-\d\/#/)
    expect(overview.agreements).toEqual([])
  })

  it('lists what one file alone has', () => {
    expect(overview.single.map((s) => [s.cells[0]?.evidence.words, s.label])).toEqual([['over 40', 'boats']])
    expect(overview.single[0]?.tag.words).toBe('one source only')
  })
})

describe('ledgers', () => {
  it.each([
    [27, 'ton', '27 tons'],
    [1, 'hour', '1 hour'],
    [30, 'mile per hour', '30 miles per hour'],
    [6, 'square foot', '6 square feet'],
    [6, 'constructor', '6 constructor'],
    [20, 'celsius', '20 celsius'],
    [0.5, 'US dollar', '0.5 US dollars'],
  ])('print %d of the unit “%s” as “%s”', (value, unit, words) => {
    const river = riverDossier()
    const article = river.articles[1]!
    article.figures = [{ ...article.figures[0]!, value, unit, counted: null }]
    const row = figuresPage(libraryOf(river)).files.flatMap((f) => f.rows)[0]
    expect(row && figureWords(row)).toBe(words)
  })

  it('print whose the counted ones are', () => {
    const river = riverDossier()
    const article = river.articles[1]!
    article.text = article.text.replace('1,200 people', '1,200 of its people')
    const row = figuresPage(libraryOf(river)).files.flatMap((f) => f.rows)[0]
    expect(row?.behind).toBe('of its people')
  })

  it('show a report with the verb before it, unless the two stand far apart', () => {
    const river = riverDossier()
    const article = river.articles[1]!
    const [start, end] = [article.text.indexOf('the water will'), article.text.indexOf(' by Friday')]
    const statementWith = (cueStart: number) => {
      const cue = { start: cueStart, end: cueStart + 3 }
      const statement = {
        id: 's1',
        start,
        end,
        mode: 'indirect' as const,
        speaker: null,
        speakerText: null,
        via: [],
        rule: 'test',
        cue,
      }
      const shown = utterancesOf(libraryOf({ ...river, articles: [{ ...article, statements: [statement] }] }), {
        ...article,
        statements: [statement],
      })
      return shown.find((u) => u.kind === 'statement')?.shown.start
    }
    expect(statementWith(start - 5)).toBe(start - 5)
    expect(statementWith(start - 60)).toBe(start)
    expect(statementWith(end + 2)).toBe(start)
  })

  it('give columns by date, the printed words, and the relation to the earliest', () => {
    const [group] = figuresPage(library).groups
    expect(group?.columns.map((c) => c.cells.map((x) => [x.figure.evidence.words, x.relation]))).toEqual([
      [['1,200', null]],
      [['1,300', 'values exclude each other']],
    ])
  })

  it('align wordings word by word against the fullest', () => {
    expect(runsOf('the water will fall by Friday,', 'The water will fall on Friday,')).toEqual([
      { words: 'The water will fall', same: true },
      { words: 'on', same: false },
      { words: 'Friday,', same: true },
    ])
    const [group] = quotationGroups(library)
    expect(group).toMatchObject({ sources: 2, same: false, speakersDiffer: false })
  })

  it('put what nobody could be given last', () => {
    const groups = statementsBySpeaker(library)
    expect(groups.map((g) => g.speaker?.name ?? null)).toEqual(['Ana Brook', null])
    const [row] = groups[0]?.rows ?? []
    expect(row?.mode === 'direct' ? row.sentence : row?.sentence?.words).toBe(
      row?.mode === 'direct'
        ? null
        : 'Mayor Ana Brook said on Monday that “the water will fall by Friday,” while 1,200 people left their homes in Eastford.',
    )
  })

  it('say "not found" for an empty cell, and call a figure by its label', () => {
    const [group] = coveragePage(library).groups
    expect(group?.rows[0]?.cells.map((c) => c.evidence !== null)).toEqual([true, false])
  })
})

describe('tables for other programs', () => {
  it('hold the rows of the page, quoted where needed, and never a formula', () => {
    const figures = csv(tables.figures?.(library) ?? []).split('\r\n')
    expect(figures[1]).toMatch(
      /^1200,,,,people,,,,The Eastford Post,2024-03-05,river-1.txt,3,\d+,\d+,abababab,"1,200",/,
    )
    expect(csv([['=1+1', 'a "b"', null, 2]])).toBe('\'=1+1,"a ""b""",,2\r\n')
    // a code that nobody sees does not hide the sign behind it
    expect(csv([['\u0000=1', '\u001b[2J', '＝1', '\t=1', -2]])).toBe("'=1,[2J,'＝1,'\t=1,-2\r\n")
  })
})

describe('a name', () => {
  const entity = library.entity('ana-brook')
  const page = entity && entityPage(library, entity)

  it('is listed with its mentions in every file', () => {
    expect(entityRows(library)[0]).toMatchObject({
      name: 'Ana Brook',
      mentions: 3,
      files: 2,
      perFile: new Map([
        [0, 2],
        [1, 1],
      ]),
    })
  })

  it('shows every mention in its sentence, marked', () => {
    const sentences = page?.files.flatMap((f) => f.sentences) ?? []
    expect(sentences).toHaveLength(3)
    expect(sentences[0]?.parts.map((p) => p.hit)).toEqual([false, true, false])
    expect(sentences[1]?.parts[0]).toEqual({ words: 'She', hit: true })
  })

  it('has what it said, and who is named beside it', () => {
    expect(page?.by.map((u) => u.evidence.words)).toEqual(['the water will fall by Friday,'])
    expect(page?.companions.map((c) => [c.row.name, c.sentences])).toEqual([['Eastford', 1]])
  })
})
