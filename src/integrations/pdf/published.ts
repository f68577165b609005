/** A built site as the PDF step reads it: what it says of itself, its briefings and its ledgers in reading order. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import type { Article, Dossier } from '#core/model.ts'
import { type Library, libraryOf } from '../../views/library.ts'
import { attribute, elements, textOf } from './markup.ts'

export interface Published {
  folder: string
  /** Address of the home page, with `/` at its end. */
  home: string
  date: string | null
  version: string
  /** Hash of everything that the site shows. */
  hash: string
  library: Library
  /** The pages of the menu, in its order. */
  ledgers: { path: string; title: string }[]
}

interface Build {
  version: string
  hash: string
  site: string
  base: string
  date: string | null
}

/** Reads a folder that `dossier build` made. Throws when it is none. */
export function readPublished(folder: string): Published {
  const { site, base, ...build } = JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as Build
  const records = JSON.parse(readFileSync(join(folder, 'dossier.json'), 'utf8')) as (Article | Dossier)[]
  const home = new URL(base, site).href
  return {
    ...build,
    folder,
    home,
    library: libraryOf({
      articles: records.filter((r) => r.record === 'article'),
      dossier: records.find((r) => r.record === 'dossier') as Dossier,
    }),
    ledgers: menuOf(readFileSync(join(folder, 'index.html'), 'utf8'), home)
      .filter(({ path }) => existsSync(join(folder, path, 'index.html')))
      .filter(({ path }) => path && path !== 'search/'),
  }
}

/** Whether readers on other machines can open the address; links to one of this machine alone are no use on paper. */
export const isPublic = (home: string): boolean =>
  !/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(home).hostname)

/** The path of an address inside the site, without query and fragment; null when it lies elsewhere. */
export function pathInside(home: string, address: URL): string | null {
  const base = new URL(home)
  return address.origin === base.origin && address.pathname.startsWith(base.pathname)
    ? address.pathname.slice(base.pathname.length)
    : null
}

function menuOf(html: string, home: string): Published['ledgers'] {
  const menus = elements(parse(html), 'header').flatMap((header) => elements(header, 'nav'))
  return menus
    .flatMap((nav) => elements(nav, 'a'))
    .flatMap((a) => {
      const href = attribute(a, 'href') ?? ''
      const path = URL.canParse(href, home) ? pathInside(home, new URL(href, home)) : null
      return path === null ? [] : [{ path, title: textOf(a) }]
    })
}
