/**
 * Where the site stands, and small files of it. From disk browsers load no module and fetch nothing, so that there all
 * scripts are one (`disk.ts`), a folder's page is named, and a file comes as a script that hands over its data.
 */

/** What scripts of a site from disk hand over: path of the file without its ending → data. */
declare global {
  var dossierFiles: Record<string, unknown> | undefined
}

/** Made for reading from disk, wherever it is read. */
const isPortable = document.querySelector('script[src$="disk.js"]') !== null

/** Path of the site's root, with `/` at both ends: what an element says of it, which from disk is relative. */
export const rootOf = ({ dataset }: HTMLElement): string => new URL(dataset.root ?? '/', location.href).pathname

/** Address of a path of the site: `briefings/x/#p3` under `/home/ana/site/` → `/home/ana/site/briefings/x/index.html#p3`. */
export function addressOf(root: string, path: string): string {
  const [page = '', ...rest] = path.split(/(?=#)/)
  const isFolder = page === '' || page.endsWith('/')
  return [root, page, isPortable && isFolder ? 'index.html' : '', ...rest].join('')
}

/** A JSON file by its path without the ending; null where there is none. */
export async function fileOf<T>(root: string, path: string): Promise<T | null> {
  if (isPortable) return scripted(`${root}${path}.js`, path)
  try {
    const found = await fetch(`${root}${path}.json`)
    return found.ok ? await found.json() : null
  } catch {
    return null
  }
}

function scripted<T>(address: string, path: string): Promise<T | null> {
  return new Promise((resolve) => {
    const script = document.createElement('script')
    script.src = address
    script.onload = () => resolve((globalThis.dossierFiles?.[path] as T) ?? null)
    script.onerror = () => resolve(null)
    document.head.append(script)
  })
}
