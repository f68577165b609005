/** The rules of the house, as tests. `src/README.md` says why each is there. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('.', import.meta.url))
const all = readdirSync(src, { recursive: true, withFileTypes: true })
  .filter((f) => f.isFile())
  .map((f) => relative(src, join(f.parentPath, f.name)).replaceAll('\\', '/'))
const code = all.filter((f) => /\.(?:ts|astro)$/.test(f) && !f.endsWith('.d.ts'))
const product = code.filter((f) => !f.endsWith('.test.ts'))
const read = (file: string): string => readFileSync(join(src, file), 'utf8')
const imports = (file: string): string[] =>
  [...read(file).matchAll(/^(?:import|export)[^'"\n]*?(?:from )?['"]([^'"]+)['"]/gm)].map((m) => m[1] as string)

const STAGES = ['1-readers', '2-cleaners', '3-annotators', '4-linkers', '5-writers']
const room = (file: string): string => file.split('/')[0] as string

describe('import direction', () => {
  const outside = (file: string, target: string): string | null => {
    if (!target.startsWith('.')) return null
    const path = join(file, '..', target).replaceAll('\\', '/')
    return room(path) === room(file) ? null : room(path)
  }
  it('stages import core, never each other', () => {
    for (const file of product.filter((f) => STAGES.includes(room(f)) && f.endsWith('.ts')))
      for (const target of imports(file)) expect(outside(file, target), `${file} imports ${target}`).toBeNull()
  })
  it('a part of a stage never imports its neighbour', () => {
    for (const file of product.filter((f) => STAGES.includes(room(f)) && f.split('/').length > 2 && f.endsWith('.ts')))
      for (const target of imports(file).filter((t) => t.startsWith('.'))) {
        const part = join(file, '..', target).replaceAll('\\', '/').split('/')[1]
        expect(part, `${file} imports ${target}`).toBe(file.split('/')[1])
      }
  })
  it('core imports nothing of the house', () => {
    for (const file of product.filter((f) => room(f) === 'core'))
      for (const target of imports(file)) expect(outside(file, target), `${file} imports ${target}`).toBeNull()
  })
  it('views import core alone', () => {
    for (const file of product.filter((f) => room(f) === 'views'))
      for (const target of imports(file))
        expect([null, 'strings.ts'], `${file} imports ${target}`).toContain(outside(file, target))
  })
})

describe('only cli and integrations touch the world', () => {
  // a stage may read data that ships beside its code, in a file named load.ts
  const pure = product.filter(
    (f) => !['cli', 'integrations'].includes(room(f)) && !f.endsWith('/load.ts') && room(f) !== 'client',
  )
  const world =
    /node:(?:fs|child_process|http|https|net|os|process|worker_threads)|process\.(?:env|argv|cwd|std)|\bfetch\(|console\./
  it('no file, process, network or console elsewhere', () => {
    for (const file of pure) expect(world.exec(withoutComments(read(file)))?.[0], file).toBeUndefined()
  })
  it('no clock, chance or locale of the machine', () => {
    const chance = /Math\.random|Date\.now|new Date\(\)|performance\.now|toLocale\w+\(\)|\.localeCompare\(/
    for (const file of product.filter((f) => !['cli', 'client'].includes(room(f))))
      expect(chance.exec(withoutComments(read(file)))?.[0], file).toBeUndefined()
  })
})

describe('the catalogues', () => {
  it('list every part of every stage', () => {
    for (const stage of STAGES) {
      const parts = new Set(
        all.filter((f) => room(f) === stage && f.split('/').length > 2).map((f) => f.split('/')[1] as string),
      )
      const index = read(`${stage}/index.ts`)
      for (const part of parts) expect(index, `${stage}/index.ts`).toContain(`'./${part}/index.ts'`)
    }
  })
  it('hold parts with an entry and a test', () => {
    for (const stage of STAGES)
      for (const part of new Set(
        all.filter((f) => room(f) === stage && f.split('/').length > 2).map((f) => f.split('/').slice(0, 2).join('/')),
      )) {
        expect(all, part).toContain(`${part}/index.ts`)
        expect(
          all.some((f) => f.startsWith(`${part}/`) && f.endsWith('.test.ts')),
          `${part} has a test`,
        ).toBe(true)
      }
  })
  it('give every annotator its cases', () => {
    for (const part of new Set(
      product.filter((f) => room(f) === '3-annotators' && f.split('/').length > 2).map((f) => f.split('/')[1]),
    ))
      expect(all).toContain(`3-annotators/${part}/cases.md`)
  })
})

describe('sizes and names', () => {
  const isData = (f: string): boolean => /(?:^|\/)data\//.test(f) || /\bdata\b.*\.ts$/.test(f) || f === 'strings.ts'
  it('files have at most 280 lines', () => {
    for (const file of product.filter((f) => !isData(f)))
      expect(read(file).split('\n').length, file).toBeLessThanOrEqual(281)
  })
  it('nine files of ten have at most 200 lines', () => {
    const sizes = product
      .filter((f) => !isData(f))
      .map((f) => read(f).split('\n').length)
      .sort((a, b) => a - b)
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThanOrEqual(200)
  })
  it('no file is called by what it is not', () => {
    for (const file of all) expect(file).not.toMatch(/(?:^|\/)(?:utils?|helpers?|misc|common|stuff)\b/)
  })
  it('no default exports, and no classes but errors', () => {
    for (const file of product.filter((f) => f.endsWith('.ts') && !f.endsWith('content.config.ts'))) {
      expect(/^export default/m.test(read(file)) && file, file).toBe(false)
      for (const [, name, base] of read(file).matchAll(/^(?:export )?class (\w+)(?: extends (\w+))?/gm))
        expect(base, `${file}: ${name}`).toBe('Error')
    }
  })
})

describe('words', () => {
  it('no sentence of ours passes a verdict', () => {
    const verdict = /\b(?:false(?:ly|hood)|misleading|biased|debunked|misquoted|fake news|lied|omitted)\b/i
    for (const file of all.filter((f) => f === 'strings.ts' || (f.endsWith('.astro') && !f.includes('test'))))
      expect(verdict.exec(read(file))?.[0], file).toBeUndefined()
  })
  it('the map is at most 150 lines', () => expect(read('README.md').split('\n').length).toBeLessThanOrEqual(151))
})

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}
