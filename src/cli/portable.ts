/**
 * A site that is read from disk, without a server (`dossier build --portable`): every address becomes relative and names
 * its file. Browsers run no module and fetch nothing from disk, so that cards, keys and the reading list come as one
 * classic script and their data as scripts; another searches titles, names and leads.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { searchTitles } from '../client/titles.ts'
import { libraryOf, type SiteData } from '../views/library.ts'
import { titlesOf } from '../views/titles.ts'
import { diskScript } from './disk-script.ts'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

const LINKS = new Set(['href', 'src', 'action', 'data-search', 'data-root'])
/** The script of every page. */
const SCRIPT = 'disk.js'

/** Makes a built folder portable, in place. `base`: the path it was built for, with `/` at both ends. */
export async function makePortable(folder: string, base: string, data: SiteData): Promise<void> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((f) => f.replaceAll('\\', '/'))
  for (const file of files.filter((f) => f.endsWith('.html'))) {
    const path = join(folder, file)
    writeFileSync(path, portablePage(readFileSync(path, 'utf8'), file, base))
  }
  for (const file of files.filter((f) => f.endsWith('.css'))) {
    const path = join(folder, file)
    // url(/base/_astro/font.woff2)
    const css = readFileSync(path, 'utf8').replaceAll(
      /url\((["']?)(\/[^/)][^)]*?)\1\)/g,
      (_, quote, to) => `url(${quote}${relativeTo(to, file, base)}${quote})`,
    )
    writeFileSync(path, css)
  }
  // previews/names/kan.json → previews/names/kan.js
  for (const file of files.filter((f) => /^previews\/.+\.json$/.test(f))) {
    const name = file.replace(/\.json$/, '')
    writeFileSync(join(folder, `${name}.js`), handingOver(name, readFileSync(join(folder, file), 'utf8')))
    rmSync(join(folder, file))
  }
  writeFileSync(join(folder, SCRIPT), await diskScript())
  const titles = JSON.stringify(titlesOf(libraryOf(data)))
  writeFileSync(join(folder, 'titles.js'), `;(${searchTitles})(${titles})\n`)
}

/** One page: `file` is its path in the folder. */
export function portablePage(html: string, file: string, base: string): string {
  const page = parse(html, { scriptingEnabled: false })
  const visit = (node: Node): void => {
    if (!('childNodes' in node)) return
    node.childNodes = node.childNodes.filter((child) => !needsServer(child))
    for (const child of node.childNodes) {
      if ('attrs' in child) rewrite(child, file, base)
      visit(child)
    }
  }
  visit(page)
  return serialize(page)
}

/** A script that hands over a file to `client/site.ts`. */
const handingOver = (name: string, json: string): string =>
  `(globalThis.dossierFiles ??= {})[${JSON.stringify(name)}] = ${json}\n`

/** Modules, the check that fetches the sources, and fonts to be loaded early: browsers refuse them from disk. */
function needsServer(node: Node): boolean {
  if (!('attrs' in node)) return false
  const value = (name: string): string | undefined => node.attrs.find((a) => a.name === name)?.value
  return (
    value('id') === 'page-check' ||
    value('href') === '#page-check' ||
    (node.tagName === 'script' && value('type') === 'module') ||
    (node.tagName === 'link' && /preload$/.test(value('rel') ?? ''))
  )
}

function rewrite(element: Element, file: string, base: string): void {
  for (const attribute of element.attrs)
    if (LINKS.has(attribute.name) && attribute.value.startsWith(base))
      attribute.value = attribute.name === 'data-root' ? rootFrom(file) : relativeTo(attribute.value, file, base)
  if (element.tagName === 'body') element.childNodes.push(scriptOf(relativeTo(`${base}${SCRIPT}`, file, base), element))
  if (element.attrs.some((a) => a.name === 'data-from-disk')) {
    element.attrs = element.attrs.filter((a) => a.name !== 'hidden')
    element.childNodes.push(scriptOf(relativeTo(`${base}titles.js`, file, base), element))
  }
}

function scriptOf(src: string, parent: Element): Element {
  return {
    ...parent,
    nodeName: 'script',
    tagName: 'script',
    attrs: [
      { name: 'defer', value: '' },
      { name: 'src', value: src },
    ],
    childNodes: [],
    parentNode: parent,
  }
}

/** `/base/figures/#f1` from `briefings/a/index.html` → `../../figures/index.html#f1`. */
export function relativeTo(address: string, file: string, base: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length)) ?? []
  const target = path === '' || path.endsWith('/') ? `${path}index.html` : path
  return `${rootFrom(file)}${target}${rest}`
}

/** The way from a page to the root: `../../` from `briefings/a/index.html`. */
const rootFrom = (file: string): string => '../'.repeat(file.split('/').length - 1) || './'
