import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findFiles, listedFiles } from './files.ts'

const folderWith = (...paths: string[]): string => {
  const root = mkdtempSync(join(tmpdir(), 'dossier-files-'))
  for (const path of paths) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), 'The quay is closed.')
  }
  return root
}

describe('what is no article', () => {
  for (const folder of ['Flood_files', 'Flood-Dateien', 'Flood_fichiers', 'Flood.files'])
    it(`is a part of a saved page, in ${folder}`, () => {
      const root = folderWith('a/Flood.html', `a/${folder}/frame.html`, `a/${folder}/deep/style.css`)
      const { paths, setAside, passed } = findFiles(root)
      expect(paths).toEqual(['a/Flood.html'])
      expect(setAside).toEqual([])
      expect(passed).toMatchObject([{ path: `a/${folder}`, severity: 'info', ruleId: 'files:page-parts' }])
      expect(passed[0]?.reason).toContain('a/Flood.html')
    })
  it('is one in a list as well, and the folder is named once', () => {
    const root = folderWith('Flood.htm', 'Flood_files/frame.html', 'Flood_files/deep/style.css')
    const list = ['Flood.htm', 'Flood_files/frame.html', 'Flood_files/deep/style.css']
    const { paths, passed } = listedFiles(root, list.map((path) => join(root, path)).join('\n'))
    expect(paths).toEqual(['Flood.htm'])
    expect(passed).toHaveLength(1)
  })
  it('is a file that the system or a program keeps for itself', () => {
    const root = folderWith('a.txt', '.DS_Store', 'Thumbs.db', 'desktop.ini', '~$a.docx', '__MACOSX/._a.txt')
    expect(findFiles(root)).toEqual({ paths: ['a.txt'], setAside: [], passed: [] })
  })
  it('is not a folder of which no page has the name', () => {
    const root = folderWith('Flood_files/a.html', 'Storm.html', 'Storm-2024/b.html', 'Frost.txt', 'Frost_files/c.html')
    expect(findFiles(root).paths).toEqual(
      ['Flood_files/a.html', 'Frost_files/c.html', 'Storm-2024/b.html', 'Storm.html'].concat('Frost.txt').sort(),
    )
  })
})
