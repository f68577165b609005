import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { print } from './output.ts'
import { reporterOf } from './reporter.ts'

it('prints records without a code that a terminal would take for a command, and with all their values', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'dossier-output-')), 'out')
  const record = { text: 'a\u009b31m b\u007f \u001b[2J “é” \u0085' }
  await print(file, [`${JSON.stringify(record)}\n`])
  const printed = readFileSync(file, 'utf8')
  expect(printed).not.toMatch(/[^\P{Cc}\n]/u)
  expect(printed).toContain('“é”')
  expect(JSON.parse(printed)).toEqual(record)
})

it('tells of stages without such codes, whatever words of a source are in them', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  reporterOf({ quiet: false, json: false }).stage('one\u001b[2J\u009b\u202e\ntwo')
  expect(write.mock.calls.map(([line]) => line)).toEqual(['one\\u{1b}[2J\\u{9b}\\u{202e}\ntwo\n'])
  write.mockRestore()
})
