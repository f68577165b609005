/** Mails as they come: strange encodings, damage, alternatives, parts in parts. */
import { describe, expect, it } from 'vitest'
import { mail, mailbox } from './index.ts'
import { flowed } from './plain.ts'

const bytesOf = (...lines: (string | Buffer)[]): Buffer =>
  Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line as string), Buffer.from('\r\n')])))
const open = (...lines: (string | Buffer)[]) => mail.open({ path: 'a.eml', bytes: bytesOf(...lines) })
const partOf = async (...lines: (string | Buffer)[]) => (await open(...lines))[0]

const MOST = Buffer.from([0xcc, 0xee, 0xf1, 0xf2]) // “Мост” in Windows-1251

describe('encodings of a mail', () => {
  it.each([
    ['that are wrong', 'us-ascii', Buffer.from('Brücke gesperrt'), 'Brücke gesperrt'],
    ['that nobody knows', 'x-unknown', Buffer.from('Br\u00fccke', 'latin1'), 'Brücke'],
    ['by the number of a page', 'cp1251', MOST, 'Мост'],
    ['of Japan by Microsoft’s name', 'cp932', Buffer.from([0x8b, 0xb4]), '橋'],
    ['with blanks around', ' "windows-1251" ', MOST, 'Мост'],
    ['UTF-7', 'utf-7', Buffer.from('Br+APw-cke 1 +- 1'), 'Brücke 1 + 1'],
  ])('%s', async (_, charset, words, text) => {
    const part = await partOf(`Content-Type: text/plain; charset=${charset}`, '', words)
    expect(part?.content.trim()).toBe(text)
  })

  it('are told by the page itself where the mail tells nothing', async () => {
    const page = Buffer.concat([Buffer.from('<meta charset=windows-1251><p>'), MOST])
    expect((await partOf('Content-Type: text/html; charset=us-ascii', '', page))?.content).toContain('Мост')
  })

  it('are named where a part cannot be decoded, and the rest is kept', async () => {
    const foreign = Buffer.from('ECCFC3CDC1CED920D0CFD2D4C120C4CFC7CFD7CFD2C9CCC9D3D820'.repeat(3), 'hex')
    const part = await partOf(
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      'The council met.',
      '--x',
      '',
      foreign,
      '--x--',
    )
    expect(part?.content.trim()).toBe('The council met.')
    expect(part?.messages).toMatchObject([{ ruleId: 'readers:left-out', severity: 'warning' }])
    await expect(open('Subject: a', '', foreign)).rejects.toMatchObject({ ruleId: 'readers:undecodable' })
  })

  it.each([
    ['=?windows-1251?B?zO7x8g==?=', 'Мост'],
    ['=?UTF-8?B?44K?= =?UTF-8?B?IOq?=', /./],
    ['=?iso-8859-1?Q?Br=FCcke?= gesperrt', 'Brücke gesperrt'],
    [Buffer.from('Subject: Br\u00fccke', 'latin1').toString('latin1').slice(9), 'Brücke'],
  ])('of a subject: %s', async (subject, title) => {
    const part = await partOf(`Subject: ${subject}`, '', 'x')
    expect(part?.fields?.title?.value).toEqual(title instanceof RegExp ? expect.stringMatching(title) : title)
  })

  it('of a subject in bytes of another encoding than UTF-8', async () => {
    const part = await partOf(Buffer.from('Subject: Br\u00fccke', 'latin1'), '', 'x')
    expect(part?.fields?.title?.value).toBe('Brücke')
  })

  it.each([
    ["filename*=UTF-8''Br%C3%BCcke.pdf", 'Brücke.pdf'],
    ["filename*0*=iso-8859-1'de'Br%FC; filename*1=cke; filename*2=.pdf", 'Brücke.pdf'],
    ['filename="=?UTF-8?B?QnLDvGNrZS5wZGY=?="', 'Brücke.pdf'],
    ['filename="../../etc/a;b.pdf"', '.. .. etc a;b.pdf'],
  ])('of the name of a file: %s', async (name, path) => {
    const [, file] = await open(
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      'Text.',
      '--x',
      'Content-Type: application/pdf',
      `Content-Disposition: attachment; ${name}`,
      '',
      '%PDF',
      '--x--',
    )
    expect(file?.file?.path).toBe(path)
  })
})

describe('damage to a mail costs no text', () => {
  const coded = Buffer.from('The council closed the bridge on Tuesday.').toString('base64')

  it.each<[string, string[], string | RegExp]>([
    [
      'quoted-printable that is none',
      ['Content-Transfer-Encoding: quoted-printable', '', '2=3 =C3=A9 =Z= ', 'end='],
      '2=3 é =Zend',
    ],
    [
      'Base64 that is none',
      ['Content-Transfer-Encoding: base64', '', 'The council met.', 'It voted.'],
      /The council met\.\s+It voted\./,
    ],
    [
      'a footer below Base64',
      ['Content-Transfer-Encoding: base64', '', coded, '', '-- ', 'The list is here.'],
      /Tuesday\.\s+The list is here\./,
    ],
    ['padding in every line', ['Content-Transfer-Encoding: base64', '', 'VGhl', 'IGM=', 'b3VuY2ls'], 'The council'],
    ['no head at all', ['The council met.', 'It voted.'], /The council met\.\s+It voted\./],
    ['a head without an end', ['Subject: A', 'The council met.'], 'The council met.'],
    [
      'no closing boundary',
      ['Content-Type: multipart/mixed; boundary=x', '', '--x', '', 'The council met.'],
      'The council met.',
    ],
    [
      'another boundary than stated',
      [
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--y',
        'Content-Type: text/plain',
        '',
        'The council met.',
        '--y--',
      ],
      'The council met.',
    ],
    ['no boundary at all', ['Content-Type: multipart/mixed; boundary=x', '', 'The council met.'], 'The council met.'],
    [
      'boundaries that begin alike',
      [
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: multipart/mixed; boundary=x1',
        '',
        '--x1',
        '',
        'The council',
        '--x1',
        '',
        'met.',
        '--x1--',
        '--x--',
      ],
      /The council\s+met\./,
    ],
    [
      'a comment in a line',
      ['Content-Type: text/plain (plain); charset=utf-8', '', 'The council met.'],
      'The council met.',
    ],
  ])('%s', async (_, lines, text) => {
    const content = (await partOf(...lines))?.content.trim()
    expect(content).toEqual(text instanceof RegExp ? expect.stringMatching(text) : text)
  })

  it('parts in parts are read to a depth, and then told', async () => {
    const nested = (depth: number): string[] =>
      depth
        ? [
            `Content-Type: multipart/mixed; boundary=b${depth}.`,
            '',
            `--b${depth}.`,
            '',
            `Level ${depth}.`,
            `--b${depth}.`,
            ...nested(depth - 1),
            `--b${depth}.--`,
          ]
        : ['', 'Deepest.']
    expect((await partOf(...nested(40)))?.content).toContain('Deepest.')
    const cut = await partOf(...nested(60))
    expect(cut?.content).toContain('Level 11.')
    expect(cut?.messages).toMatchObject([{ ruleId: 'readers:left-out', severity: 'warning' }])
  })
})

describe('alternatives', () => {
  const letter = (plain: string, html: string) =>
    open(
      'Content-Type: multipart/alternative; boundary=x',
      '',
      '--x',
      '',
      plain,
      '--x',
      'Content-Type: text/html',
      '',
      html,
      '--x--',
    )
  const LONG =
    'The council closed the old bridge over the harbour on Tuesday since divers had found cracks in three of its pillars below the water and nobody knows when it will open again for the ferries and for the people of both towns on its sides.'

  it('of which the HTML is only a frame give the plain text, and say so', async () => {
    const [part] = await letter(LONG, '<p>Read it in your browser.</p><img src="a.png">')
    expect(part).toMatchObject({ form: 'txt', messages: [{ ruleId: 'mail:plain-text', severity: 'info' }] })
    expect(part?.content).toContain('divers')
  })

  it('that differ are told', async () => {
    const [part] = await letter(
      LONG,
      `<p>${LONG.split(' ')
        .reverse()
        .map((word) => `${word}a`)
        .join(' ')}</p>`,
    )
    expect(part).toMatchObject({ form: 'html', messages: [{ ruleId: 'mail:two-texts' }] })
  })

  it('that say the same are not', async () => {
    const [part] = await letter(`${LONG} https://example.org/${'a'.repeat(99)}`, `<p>${LONG}</p>`)
    expect(part).toMatchObject({ form: 'html', messages: [] })
  })

  it('keep the files among them', async () => {
    const inner = [
      'Content-Type: multipart/mixed; boundary=y',
      '',
      '--y',
      'Content-Type: text/html',
      '',
      '<p>A</p>',
      '--y',
      'Content-Type: application/pdf; name=a.pdf',
      '',
      '%PDF',
      '--y--',
    ]
    const parts = await open(
      'Content-Type: multipart/alternative; boundary=x',
      '',
      '--x',
      '',
      'A',
      '--x',
      ...inner,
      '--x--',
    )
    expect(parts.map(({ form, file }) => file?.path ?? form)).toEqual(['html', 'a.pdf'])
  })
})

describe('what is signed or sealed', () => {
  it('a signature beside the text is no file', async () => {
    const parts = await open(
      'Content-Type: multipart/signed; boundary=x',
      '',
      '--x',
      '',
      'Text.',
      '--x',
      'Content-Type: application/pkcs7-signature; name=smime.p7s',
      '',
      'x',
      '--x--',
    )
    expect(parts).toMatchObject([{ form: 'txt', messages: [] }])
  })

  it('what is encrypted is named', async () => {
    const sealed = ['Content-Type: application/pkcs7-mime; name=smime.p7m', '', 'x']
    await expect(open('Subject: A', '', '-----BEGIN PGP MESSAGE-----', '', 'aGE')).rejects.toMatchObject({
      ruleId: 'readers:sealed',
    })
    await expect(open(...sealed)).rejects.toMatchObject({ ruleId: 'readers:sealed' })
    const part = await partOf(
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      'Text.',
      '--x',
      ...sealed,
      '--x--',
    )
    expect(part?.messages).toMatchObject([{ ruleId: 'readers:left-out', reason: expect.stringContaining('S/MIME') }])
  })

  it('a text that its signature holds is read, in one piece or in many', async () => {
    const message = Buffer.from('Content-Type: text/plain\r\n\r\nThe council met.\r\n')
    const value = (tag: number, ...parts: Buffer[]): Buffer => {
      const all = Buffer.concat(parts)
      return Buffer.concat([Buffer.from([tag, 0x82, all.length >> 8, all.length & 255]), all])
    }
    const unsized = (tag: number, ...parts: Buffer[]): Buffer =>
      Buffer.concat([Buffer.from([tag, 0x80]), ...parts, Buffer.alloc(2)])
    const [signed, data] = ['06092a864886f70d010702', '06092a864886f70d010701'].map((hex) =>
      Buffer.from(hex, 'hex'),
    ) as [Buffer, Buffer]
    const whole = value(0x30, signed, value(0xa0, value(0x30, data, value(0xa0, value(0x04, message)))))
    const pieces = [message.subarray(0, 20), message.subarray(20)].map((piece) => value(0x04, piece))
    const streamed = unsized(0x30, signed, unsized(0xa0, unsized(0x30, data, unsized(0xa0, unsized(0x24, ...pieces)))))
    for (const bytes of [whole, streamed]) {
      const head = [
        'Subject: A',
        'Content-Type: application/pkcs7-mime; smime-type=signed-data',
        'Content-Transfer-Encoding: base64',
      ]
      expect((await partOf(...head, '', bytes.toString('base64')))?.content).toBe('The council met.\n')
      // cut short anywhere it is no exception
      for (let n = 0; n < bytes.length; n++)
        await open(...head, '', bytes.subarray(0, n).toString('base64')).catch((error) =>
          expect(error.ruleId).toMatch(/^readers:/),
        )
    }
  })

  it('an invitation is a file', async () => {
    const parts = await open(
      'Content-Type: multipart/mixed; boundary=x',
      '',
      '--x',
      '',
      'Text.',
      '--x',
      'Content-Type: text/calendar; name=a.ics',
      '',
      'BEGIN:VCALENDAR',
      '--x--',
    )
    expect(parts[1]?.file?.path).toBe('a.ics')
  })
})

describe('flowing text', () => {
  it.each([
    ['The council \nmet.\nIt voted.', false, 'The council met.\nIt voted.'],
    ['The coun \ncil met.', true, 'The council met.'],
    ['> The council \n> met.\n>> It \n>> voted.', false, '> The council met.\n>> It voted.'],
    [' From here \non.\n-- \nJane', false, 'From here on.\n-- \nJane'],
    ['> quoted \nanswered', false, '> quoted \nanswered'],
  ])('%j', (text, joint, expected) => {
    expect(flowed(text, joint)).toBe(expected)
  })

  it('is read as such where the mail says so', async () => {
    const part = await partOf('Content-Type: text/plain; format=flowed', '', 'The council ', 'met.')
    expect(part?.content).toBe('The council met.\n')
  })
})

describe('a mailbox', () => {
  const MAIL = (n: number, words: string) => [
    `From jane@example.org Tue Oct 24 21:30:0${n} 2023`,
    `Subject: Bridge ${n}`,
    'Date: Tue, 24 Oct 2023 21:30:00 +0200',
    '',
    words,
    '',
  ]

  it('gives each mail as a file, named by day and subject', async () => {
    const box = bytesOf(
      ...MAIL(1, 'The council met.'),
      ...MAIL(2, 'From here on, nobody knows.'),
      ...MAIL(2, '>From there\n>>From here'),
    )
    const parts = await mailbox.open({ path: 'a.mbox', bytes: box })
    expect(parts.map(({ name }) => name)).toEqual([
      '2023-10-24-bridge-1',
      '2023-10-24-bridge-2',
      '2023-10-24-bridge-2-2',
    ])
    const texts = await Promise.all(parts.map(async ({ file }) => (await mail.open(file!))[0]?.content.trim()))
    expect(texts).toEqual(['The council met.', 'From here on, nobody knows.', 'From there\n>From here'])
  })

  it('is known without an ending by its first line, and no other text is', () => {
    expect(mailbox.accepts({ path: 'box/Inbox', bytes: bytesOf(...MAIL(1, 'x')) })).toBe(true)
    expect(mailbox.accepts({ path: 'box/notes', bytes: bytesOf('From Rome we went on.') })).toBe(false)
    expect(mailbox.accepts({ path: 'a.txt', bytes: bytesOf(...MAIL(1, 'x')) })).toBe(false)
  })

  it('with very many mails says how many are left out', async () => {
    const box = bytesOf(...Array.from({ length: 2003 }, (_, i) => MAIL(i % 10, 'x')).flat())
    const parts = await mailbox.open({ path: 'a.mbox', bytes: box })
    expect(parts).toHaveLength(2000)
    expect(parts[0]?.messages).toMatchObject([{ ruleId: 'readers:left-out', reason: expect.stringContaining(': 3.') }])
  })

  it('says that it is none', async () => {
    await expect(mailbox.open({ path: 'a.mbox', bytes: bytesOf('x') })).rejects.toMatchObject({
      ruleId: 'readers:broken-mail',
    })
  })
})

describe('a mail of Apple Mail', () => {
  it('is what its first line counts', async () => {
    const bytes = bytesOf('Subject: A', '', 'The council met.')
    const file = {
      path: 'a.emlx',
      bytes: Buffer.concat([Buffer.from(`${bytes.length}  \n`), bytes, Buffer.from('<plist>x</plist>')]),
    }
    expect((await mail.open(file))[0]?.content.trim()).toBe('The council met.')
  })
})
