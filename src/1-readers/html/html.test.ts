import { describe, expect, test } from 'vitest'
import { html } from './index.ts'

const read = (page: string | Uint8Array, path = 'a.html') =>
  html.read({ path, bytes: typeof page === 'string' ? new TextEncoder().encode(page) : page })

const P = [
  'The council closed the harbour bridge on Tuesday, the mayor said, after cracks were found in two of its five piers.',
  'Engineers will look at the other three piers this week, and the ferry company has promised four more crossings a day.',
  'Shops on the northern bank fear for their trade, since most of their customers come over the bridge in the morning.',
]
const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`
const article = `<article><h1>Harbour bridge closed</h1>${P.map((p) => `<p>${p}</p>`).join('\n')}</article>`

describe('text', () => {
  test('is the title and the paragraphs as lines, without the menu', () => {
    const { text, regions } = read(page(`<nav><a href="/">Home</a> <a href="/news">News</a></nav>${article}`))
    expect(text).toBe(`${['Harbour bridge closed', ...P].join('\n\n')}\n`)
    expect(regions).toEqual([{ start: 0, end: 21, role: 'title', rule: 'html:title' }])
  })

  test('says in which line of the file each block stands', () => {
    const { blocks } = read(page(`\n\n${article}`))
    expect(blocks?.map((b) => b.line)).toEqual([3, 3, 4, 5])
  })
})

describe('encoding', () => {
  const words = 'Совет закрыл мост во вторник, сказал мэр города, после того как в двух опорах нашли трещины.'
  const windows1251 = (text: string): number[] =>
    [...text].map((c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0)))
  test.each([
    ['meta charset', '<meta charset="windows-1251">'],
    ['http-equiv', '<meta http-equiv="Content-Type" content="text/html; charset=Windows-1251">'],
  ])('named by %s', (_, head) => {
    expect(read(new Uint8Array(windows1251(page(`<p>${words}</p>`, head)))).text).toBe(`${words}\n`)
  })
  test('named wrongly for UTF-8, or by no name that exists', () => {
    expect(read(page(`<p>${words}</p>`, '<meta charset="iso-8859-1">')).text).toBe(`${words}\n`)
    expect(read(page(`<p>${words}</p>`, '<meta charset="no-such">')).text).toBe(`${words}\n`)
  })
})
