import { describe, expect, it } from 'vitest'
import { mail, savedPage } from './index.ts'

const fileOf = (lines: string[], path = 'a.eml') => ({ path, bytes: new TextEncoder().encode(lines.join('\r\n')) })

const LETTER = [
  'From: News desk <desk@example.org>',
  'Subject: =?UTF-8?Q?Bridge_=E2=80=9Cclosed=E2=80=9D?=',
  'Date: Tue, 24 Oct 2023 21:30:00 +0200',
  'Content-Type: multipart/alternative; boundary=x',
  '',
  '--x',
  'Content-Type: text/plain; charset=utf-8',
  '',
  'The council closed the bridge.',
  '--x',
  'Content-Type: text/html; charset=utf-8',
  '',
  '<p>The council closed the <b>bridge</b>.</p><script>bad()</script>',
  '--x--',
]

describe('mail', () => {
  it('gives the HTML, the subject as title, the day as the mail writes it', async () => {
    const [part] = await mail.open(fileOf(LETTER))
    expect(part).toMatchObject({ name: null, form: 'html' })
    expect(part?.content).toContain('<b>bridge</b>')
    expect(part?.fields).toMatchObject({
      title: { value: 'Bridge “closed”', basis: 'stated', from: 'mail header, title' },
      published: { value: '2023-10-24', window: ['2023-10-24', '2023-10-24'] },
    })
  })

  it('takes controls and signs of direction out of what the header states', async () => {
    const hostile = Buffer.from('\u001b[31mBridge\0\r\n\u202eclosed').toString('base64')
    const [part] = await mail.open(
      fileOf([...LETTER.slice(0, 1), `Subject: =?utf-8?B?${hostile}?=`, ...LETTER.slice(2)]),
    )
    expect(part?.fields?.title?.value).toBe('[31mBridge closed')
  })

  it('gives what is attached as files of their own, and pictures of the text as none', async () => {
    const attached = ['--x', 'Content-Type: text/plain; name=b.txt', 'Content-Disposition: attachment', '', 'Not here.']
    const parts = await mail.open(fileOf([...LETTER.slice(0, -1), ...attached, '--x--']))
    expect(parts[0]?.content).not.toContain('Not here')
    expect(parts[1]).toMatchObject({ name: 'b-txt', form: 'file', file: { path: 'b.txt' } })
    expect(String(parts[1]?.file?.bytes).trim()).toBe('Not here.')
    const related = LETTER.map((line) => line.replace('alternative', 'related'))
    const picture = ['--x', 'Content-Type: image/png', 'Content-ID: <a>', '', 'x']
    expect(await mail.open(fileOf([...related.slice(0, -1), ...picture, '--x--']))).toHaveLength(1)
  })

  it('takes the marks of quotation from a mail that quotes an article, and no day from it', async () => {
    const quoting = ['Subject: Re: A', 'Date: Tue, 24 Oct 2023 21:30:00 +0200', '', 'See below.', '']
    const [part] = await mail.open(fileOf([...quoting, '> > The council met.', '> >', '> > It voted > 3 times.']))
    expect(part?.content).toBe('See below.\n\nThe council met.\n\nIt voted > 3 times.\n')
    expect(Object.keys(part?.fields ?? {})).toEqual(['title'])
    const [other] = await mail.open(fileOf([...quoting, '> When?', '', 'On Monday.', 'At noon.']))
    expect(other?.content).toContain('> When?')
    expect(other?.fields?.published?.value).toBe('2023-10-24')
  })

  it('gives plain text where there is nothing else', async () => {
    const [part] = await mail.open(fileOf(['Subject: A', '', 'The council met.']))
    expect(part).toMatchObject({ form: 'txt', content: 'The council met.\n' })
  })

  it('takes no day from a mail that was forwarded, and leaves prefixes out of the title', async () => {
    const [part] = await mail.open(
      fileOf(['Subject: Fwd: [list] Re: The bridge', 'Date: Tue, 24 Oct 2023 21:30:00 +0200', '', 'x']),
    )
    expect(part?.fields?.title?.value).toBe('The bridge')
    expect(part?.fields?.published).toBeUndefined()
  })

  it('takes the day from the head above a forwarded mail, and keeps what stands before it', async () => {
    const head = ['From: Harbour Post', 'Date: Tue, Oct 24, 2023 at 9:30 PM', 'Subject: The bridge']
    const mailOf = (type: string, words: string) =>
      mail.open(
        fileOf([
          'Subject: Fwd: The bridge',
          'Date: Wed, 25 Oct 2023 08:00:00 +0200',
          `Content-Type: ${type}`,
          '',
          words,
        ]),
      )
    const html = `<p>Look at this.</p><div>${head.join('<br>')}</div><p>The council met.</p>`
    for (const [type, words] of [
      ['text/html', html],
      ['text/plain', head.join('\r\n')],
    ] as const)
      expect((await mailOf(type, words))[0]?.fields?.published).toMatchObject({
        value: '2023-10-24',
        from: 'header of the forwarded mail, published',
      })
    expect((await mailOf('text/html', html))[0]).toMatchObject({ whole: true })
    // a date of the text is none of a head
    expect((await mailOf('text/plain', 'Date: 24 October 2023'))[0]?.fields?.published).toBeUndefined()
  })

  it('asks of a letter to many which part of it is the article', async () => {
    const letter = ['Content-Type: text/html', '', '<p>It closed.</p><a href="/">Unsubscribe</a>']
    expect((await mail.open(fileOf(letter)))[0]?.whole).toBeUndefined()
    expect(
      (await mail.open(fileOf(['List-Unsubscribe: <x>', 'Content-Type: text/html', '', '<p>A'])))[0]?.whole,
    ).toBeUndefined()
  })

  it('says that a mail is empty', async () => {
    await expect(mail.open(fileOf(['Subject: A', '', '']))).rejects.toMatchObject({ ruleId: 'readers:empty' })
  })
})

describe('a page saved as one file', () => {
  const lines = (address: string) => [
    'From: <Saved by Blink>',
    `Snapshot-Content-Location: ${address}`,
    'Subject: The bridge | Example',
    'Date: Wed, 1 Jan 2025 10:00:00 -0000',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="y"',
    '',
    '--y',
    'Content-Type: text/html',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<html><body><p>The council =E2=80=93 closed it.</p></body></html>',
    '--y--',
  ]

  it('gives the page itself, in the encoding that it names, without the frames that follow it', async () => {
    const page = '<html><head><meta charset=3D"windows-1251"></head><body><p>=CC=EE=F1=F2</p></body></html>'
    const frame = '<html><body><p>Buy this car.</p></body></html>'
    const parts = lines('https://example.org/bridge')
    const body = parts.indexOf('<html><body><p>The council =E2=80=93 closed it.</p></body></html>')
    parts.splice(body, 1, page, '--y', 'Content-Type: text/html', '', frame)
    const [part] = await savedPage.open(fileOf(parts, 'a.mhtml'))
    expect(part?.content).toContain('<p>Мост</p>')
    expect(part?.content).not.toContain('car')
  })

  it('gives the page of a part within a part', async () => {
    const inner = [
      'Content-Type: multipart/alternative; boundary=z',
      '',
      '--z',
      'Content-Type: text/html',
      '',
      '<p>A</p>',
      '--z--',
    ]
    const outer = [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      '\tboundary="y"',
      '',
      '--y',
      ...inner,
      '--y--',
    ]
    const [part] = await savedPage.open(fileOf(outer, 'a.mht'))
    expect(part?.content.trim()).toBe('<p>A</p>')
  })

  it('gives its address, and neither the day of saving nor the title of the window', async () => {
    const [part] = await savedPage.open(fileOf(lines('https://example.org/bridge'), 'a.mhtml'))
    expect(part?.fields).toEqual({
      url: { value: 'https://example.org/bridge', basis: 'stated', from: 'MHTML header, url' },
    })
    expect(part?.content).toContain('council – closed')
  })

  it('takes no address that is none of the web', async () => {
    const [part] = await savedPage.open(fileOf(lines('javascript:alert(1)'), 'a.mht'))
    expect(part?.fields).toEqual({})
  })
})
