/** What a folder holds, to hold one against another. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Every file of a folder with its content. */
export const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(pathsOf(folder).map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')]))

/** The bytes of all files of a folder together. */
export const bytesOf = (folder: string): number => pathsOf(folder).reduce((sum, path) => sum + statSync(path).size, 0)

const pathsOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath, f.name))
    .sort()
