/**
 * The fonts of a PDF. A site has variable fonts, which Chromium can write into a PDF as drawings only (Type 3); on
 * paper their fixed weights take their place, which it embeds as fonts.
 */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const FOLDER = 'paper.fonts/'
const FAMILIES = [
  { variable: '--serif', family: 'Source Serif 4', name: 'source-serif-4', faces: ['400', '400-italic', '600', '700'] },
  { variable: '--sans', family: 'Public Sans', name: 'public-sans', faces: ['400', '400-italic', '600', '700'] },
]
// paper.fonts/public-sans/files/public-sans-latin-400-normal.woff2, paper.fonts/public-sans/400.css
const FACE = /^paper\.fonts\/([a-z0-9-]+)\/((?:files\/)?[a-z0-9-]+\.(?:css|woff2))$/

/** Path of the style sheet that puts the fonts in place; no page of a site has it. */
export const fontStyles = `${FOLDER}all.css`

/** A font or its style sheet, by its path; undefined for every other path. */
export function fontFile(path: string): string | Buffer | undefined {
  if (path === fontStyles) return styles()
  const [, name, file] = FACE.exec(path) ?? []
  const folder = FAMILIES.some((f) => f.name === name) ? folderOf(name as string) : undefined
  return folder && file && existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : undefined
}

function styles(): string {
  const here = FAMILIES.filter((f) => folderOf(f.name))
  const imports = here.flatMap((f) => f.faces.map((face) => `@import "${f.name}/${face}.css";`))
  const variables = here.map((f) => `${f.variable}: "${f.family}", sans-serif;`)
  // the fixed-width fonts of machines differ
  return `${imports.join('\n')}\n@media print { :root { ${variables.join(' ')} --mono: var(--sans); } }\n`
}

/** Where npm put the package of a family. */
function folderOf(name: string): string | undefined {
  try {
    return dirname(fileURLToPath(import.meta.resolve(`@fontsource/${name}/400.css`)))
  } catch {
    return undefined
  }
}
