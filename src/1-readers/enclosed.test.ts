import { describe, expect, it } from 'vitest'
import { unpacked } from './enclosed.ts'
import { mail } from './mail/index.ts'

const open = async (lines: string[]) =>
  unpacked(await mail.open({ path: 'a.eml', bytes: Buffer.from(lines.join('\n')) }))

const holding = (n: number, ...parts: string[][]): string[] => [
  `Subject: Level ${n}`,
  `Content-Type: multipart/mixed; boundary=b${n}.`,
  '',
  ...parts.flatMap((part) => [`--b${n}.`, ...part]),
  `--b${n}.--`,
]
const TEXT = (words: string): string[] => ['Content-Type: text/plain', '', words]
const MAIL = (lines: string[]): string[] => ['Content-Type: message/rfc822', '', ...lines]
const FILE = (name: string, words: string): string[] => [`Content-Disposition: attachment; filename=${name}`, '', words]

describe('files in a mail', () => {
  it('are articles of their own, also a mail that is forwarded', async () => {
    const inner = ['Subject: The quay', 'Date: Tue, 24 Oct 2023 21:30:00 +0200', '', 'The quay opened.']
    const parts = await open(holding(1, TEXT('See below.'), MAIL(inner), FILE('b.html', '<p>A page.</p>')))
    expect(parts.map(({ name }) => name)).toEqual([null, 'the-quay-eml', 'b-html'])
    expect(parts[1]).toMatchObject({ content: 'The quay opened.\n', fields: { published: { value: '2023-10-24' } } })
    expect(String(parts[2]?.file?.bytes).trim()).toBe('<p>A page.</p>')
  })

  it('are the article where there is no other', async () => {
    expect(await open(holding(1, MAIL(['Subject: A', '', 'The quay opened.'])))).toMatchObject([
      { name: null, content: 'The quay opened.\n' },
    ])
  })

  it('in forms that are not read are named', async () => {
    const parts = await open(holding(1, TEXT('See below.'), FILE('scan.png', 'x'), FILE('a`b.xyz', 'x')))
    expect(parts).toMatchObject([
      { messages: [{ ruleId: 'readers:left-out', reason: expect.stringContaining("`scan.png`, `a'b.xyz`") }] },
    ])
    await expect(open(holding(1, FILE('scan.png', 'x')))).rejects.toMatchObject({ ruleId: 'readers:no-article' })
  })

  it('that are broken are set aside by themselves', async () => {
    const parts = await open(holding(1, TEXT('See below.'), FILE('a.pdf', 'no print')))
    expect(parts[1]).toMatchObject({ name: 'a-pdf', unreadable: { ruleId: 'readers:broken-pdf' } })
  })

  it('are read however often a mail was forwarded, and a chain beyond all use is told', async () => {
    const forwarded = (depth: number): string[] =>
      depth
        ? holding(depth, TEXT(`Words ${depth}.`), MAIL(forwarded(depth - 1)))
        : ['Subject: End', '', 'The first mail.']
    const parts = await open(forwarded(40))
    expect(parts).toHaveLength(41)
    expect(parts.at(-1)?.content).toBe('The first mail.\n')
    const empty = (depth: number): string[] =>
      depth ? ['Content-Type: message/rfc822', '', ...empty(depth - 1)] : ['', 'End.']
    await expect(open(empty(120))).rejects.toMatchObject({ ruleId: 'readers:too-deep' })
    const cut = await open(forwarded(120))
    expect(cut).toHaveLength(101)
    expect(cut[0]?.messages).toMatchObject([
      { ruleId: 'readers:left-out', severity: 'warning', reason: expect.stringContaining(': 1.') },
    ])
  })
})
