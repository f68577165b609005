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
    expect(regions?.[0]).toEqual({ start: 0, end: 21, role: 'title', rule: 'html:title' })
    expect(regions?.map((r) => r.role)).toEqual(['title', 'body', 'body', 'body'])
  })

  test('tells a label above the title and days below it from short paragraphs', () => {
    const roles = (above: string, below: string): string[] | undefined =>
      read(page(article.replace('<h1>', `<p>${above}</p><h1>`).replace('</h1>', `</h1><p>${below}</p>`))).regions?.map(
        ({ role, start, end }) => `${role} ${end - start}`,
      )
    expect(roles('Harbour', 'Friday, 18:20')?.slice(0, 3)).toEqual(['title 21', 'kicker 7', 'byline 13'])
    expect(roles('Nobody was hurt.', 'Friday came and went')?.slice(0, 3)).toEqual(['title 21', 'body 16', 'body 20'])
  })

  test('says in which line of the file each block stands', () => {
    const { blocks } = read(page(`\n\n${article}`))
    expect(blocks?.map((b) => b.line)).toEqual([3, 3, 4, 5])
  })
})

describe('pictures and formulas', () => {
  const around = (picture: string): string | undefined => read(page(article.replace('</h1>', `</h1>${picture}`))).text
  test.each([
    '<svg><style/><script/><circle/></svg>',
    '<svg><style>a<p>b</svg>',
    '<svg><style><![CDATA[ a > b { } ]]></style></svg>',
    '<svg><title><style></title></svg></style></title></svg>',
    '<svg><foreignObject><style></svg></style></foreignObject></svg>',
    '<math><annotation-xml encoding="text/html"><style></math></style></annotation-xml></math>',
  ])('end where a browser ends them: %s', (picture) => {
    for (const P_ of P) expect(around(picture)).toContain(P_)
    expect(around(picture)).not.toMatch(/CDATA|\{|style/)
  })
  test('leave the style of a page what it is', () => {
    expect(around('<svg></svg><style>p > b { }</style><b>Bold.</b>')).not.toContain('{ }')
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
    expect(read(page(`<p>${words}</p>`, '<meta charset="iso-2022-jp">')).text).toBe(`${words}\n`)
    expect(read(page(`<p>${words}</p>`, '<meta charset="iso-8859-1">')).text).toBe(`${words}\n`)
    expect(read(page(`<p>${words}</p>`, '<meta charset="no-such">')).text).toBe(`${words}\n`)
  })
})

describe('fields', () => {
  const head = `<title>Harbour bridge closed | Coastal Example</title>
<link rel="canonical" href="https://news.example.org/bridge">
<meta property="og:site_name" content="Coastal Example">
<meta property="article:published_time" content="2024-03-05T23:30:00+02:00">
<meta name="author" content="By Jane Doe and John Roe">`
  test('come from the head, with the place that states them', () => {
    const { fields } = read(page(article, head))
    expect(fields).toMatchObject({
      title: { value: 'Harbour bridge closed', basis: 'stated', evidence: [{ start: 0, end: 21 }] },
      byline: { value: ['Jane Doe', 'John Roe'], from: 'meta author, line 5' },
      outlet: { value: 'Coastal Example' },
      url: { value: 'https://news.example.org/bridge', from: 'link canonical, line 2' },
      published: { value: '2024-03-05', window: ['2024-03-05', '2024-03-05'] },
      language: { value: 'en-GB' },
    })
  })
  test('come from linked data, a graph with references among it', () => {
    const data = {
      '@graph': [
        { '@type': 'NewsArticle', headline: 'X', author: { '@id': '#a' }, datePublished: '2024-03-06' },
        { '@type': 'Person', '@id': '#a', name: 'Ann Poe' },
      ],
    }
    const { fields } = read(page(article, `<script type="application/ld+json">${JSON.stringify(data)}</script>`))
    expect(fields).toMatchObject({ byline: { value: ['Ann Poe'] }, published: { value: '2024-03-06' } })
  })
  test('the name of the site is no part of the title', () => {
    const body = P.map((p) => `<p>${p}</p>`).join('')
    expect(read(page(body, head)).fields?.title?.value).toBe('Harbour bridge closed')
  })
  test.each([
    ['<p>By Jane Doe on 5 March</p>', ['Jane Doe']],
    ['<p class="byline">Full bio</p><p class="byline">Jane Doe</p><p class="byline">John Roe</p>', ['Jane Doe']],
    ['<p>By the harbour, nothing moved.</p>', undefined],
    ['<p class="author">Staff writer</p>', undefined],
    ['<p>Posted on March 5, 2024 by Jane Doe</p>', ['Jane Doe']],
    ['<p><a href="https://news.example.org/author/jane-doe">Jane Doe</a></p>', ['Jane Doe']],
    ['<p><a href="/about/jane-doe">Jane Doe</a></p>', undefined],
    ['<p class="author">I review modules and games</p>', undefined],
    ['<p class="author">Twitter Facebook</p>', undefined],
    ['<p>Von Jana Falk und Jörg Rudd</p>', ['Jana Falk', 'Jörg Rudd']],
    ['<p class="byline">Der Hafen droht der Brücke</p>', undefined],
    ['<p class="byline">Anna van der Berg and Rosa de la Torre</p>', ['Anna van der Berg', 'Rosa de la Torre']],
    ['<p>Von der Brücke sieht man weit.</p>', undefined],
  ])('the byline of %s', (line, names) => {
    const { fields } = read(page(article.replace('</h1>', `</h1>${line}`)))
    expect(fields?.byline?.value).toEqual(names)
  })
  test.each([
    ['Coastal Press Agency', ['Coastal Press Agency']],
    ['kuestenblatt', ['kuestenblatt']],
    ['admin', undefined],
    ['Staff writer', undefined],
    ['10 minutes', undefined],
  ])('an author in the head who is no person: %s', (name, names) => {
    const { fields } = read(page(article, `<meta name="author" content="${name}">`))
    expect(fields?.byline?.value).toEqual(names)
  })
  test('a person printed on the page comes before an agency in the head', () => {
    const body = article.replace('</h1>', '</h1><p>By Jane Doe</p>')
    const { fields } = read(page(body, '<meta name="author" content="Coastal Press Agency">'))
    expect(fields?.byline?.value).toEqual(['Jane Doe'])
  })
  test.each([
    ['<p>March 5, 2024</p>', '2024-03-05'],
    ['<p>Updated March 7, 2024</p><p>March 5, 2024</p>', '2024-03-05'],
    ['<p>Updated March 7, 2024</p>', undefined],
    ['<p>© 2024 Coastal Example, March 7, 2024</p>', undefined],
    ['<p>05.03.2024, 18:20</p>', '2024-03-05'],
    ['<p><time>5 March 2024</time></p>', '2024-03-05'],
    ['<p><a href="/x">Ship sinks on March 7, 2024</a></p>', undefined],
  ])('the day that is printed by %s', (line, day) => {
    const { fields } = read(page(article.replace('</h1>', `</h1>${line}`)))
    expect(fields?.published?.value).toBe(day)
  })
  test('linked data that is no JSON still gives its days, other scripts give none', () => {
    const data = (type: string): string =>
      `<script type="application/ld+json">{"@type": "${type}", "headline": "The "end"", "datePublished": "2024-03-05"}</script>`
    expect(read(page(article, data('NewsArticle'))).fields?.published?.value).toBe('2024-03-05')
    expect(read(page(article, data('Event'))).fields?.published).toBeUndefined()
  })
  test.each([
    ['Harbour: Council closes the bridge', 'Council closes the bridge'],
    ['Closed: why the bridge needs a diver', 'Closed: why the bridge needs a diver'],
    ['Our Blog', 'Council closes the bridge'],
  ])('the title of a page that is headed %s', (heading, title) => {
    const { fields } = read(
      page(
        article.replace('Harbour bridge closed', heading),
        '<meta property="og:title" content="Council closes the bridge">',
      ),
    )
    expect(fields?.title?.value).toBe(title)
  })
  test('two days of publication are told', () => {
    const { messages } = read(page(article, `${head}<meta name="date" content="2024-04-01">`))
    expect(messages?.map((m) => m.ruleId)).toContain('html:two-dates')
  })
  test.each([
    'javascript:alert(1)',
    'javascript://example.org/%0aalert(1)',
    'file:///etc/passwd',
    'https://',
    'https://a:b@example.org/',
    '//example.org',
  ])('an address like %s is none', (address) => {
    expect(read(page(article, `<link rel="canonical" href="${address}">`)).fields?.url).toBeUndefined()
  })
  test('what is not of its form is passed over', () => {
    const head =
      '<meta name="date" content="soon"><meta name="author" content="https://example.org/jane"><script type="application/ld+json">{"@type": "NewsArticle", </script>'
    const { fields } = read(page(article, head))
    expect(fields).not.toHaveProperty('published')
    expect(fields).not.toHaveProperty('byline')
  })
})

describe('hostile pages', () => {
  test('of hundreds of thousands of line breaks keep every word, and few blocks', () => {
    const { text, regions = [] } = read(`<p>${'rain<br>'.repeat(60_000)}</p>`)
    expect(text.match(/rain/g)?.length).toBe(60_000)
    expect(regions.length).toBe(20_001)
  })
  test.each([
    ['script', '<script>alert(1)</script>'],
    ['svg', '<svg><title>alert(1)</title><script>alert(1)</script></svg>'],
    ['math', '<math><mtext><script>alert(1)</script></mtext></math>'],
    ['template', '<template><p>alert(1) in a sentence of some length, said nobody.</p></template>'],
    ['noscript', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">'.padEnd(80)],
    ['style', '<style>p::after { content: "alert(1)" }</style>'],
    ['iframe', '<iframe srcdoc="<p>alert(1)</p>">alert(1)</iframe>'],
    ['display:none', '<p style="color: red; display : none">alert(1) in a sentence of some length, said nobody.</p>'],
    ['hidden', '<p hidden>alert(1) in a sentence of some length, said nobody.</p>'],
    ['aria-hidden', '<div aria-hidden="true"><p>alert(1) in a sentence of some length, said nobody.</p></div>'],
    ['a comment', '<!-- alert(1) -->'],
  ])('%s stays out of the text', (_, hostile) => {
    const { text } = read(page(article.replace('<p>', `${hostile}<p>`)))
    expect(text).not.toContain('alert')
    expect(text).toContain(P[0])
  })

  test('hidden text is reported with its line', () => {
    const { messages } = read(page(`\n${article}\n<p hidden>Nobody sees this.</p>`))
    expect(messages).toContainEqual(
      expect.objectContaining({ ruleId: 'html:hidden', reason: expect.stringContaining('line 5') }),
    )
  })

  test('text that looks like markup is text', () => {
    const words =
      'The form <b onclick="x()">shows &amp; hides "&lt;script>" {process.exit(1)}, the maker of the program said on Monday.'
    const coded = words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
    expect(read(page(article.replace('</article>', `<p>${coded}</p></article>`))).text).toContain(words)
  })

  test.each([
    ['100,000 nested elements', '<div>'.repeat(100_000), 'html:too-deep'],
    ['100,000 nested formats', '<b>'.repeat(100_000), 'html:too-deep'],
    ['100,000 nested lists', '<ul><li>'.repeat(100_000), 'html:too-deep'],
    ['100,000 nested tables', '<table><tr><td>'.repeat(100_000), 'html:too-deep'],
    ['a megabyte of attributes', `<div ${'a="b" '.repeat(170_000)}>`, ''],
    ['a class of a megabyte', `<div class="${'share '.repeat(170_000)}">`, ''],
    ['100,000 cells', `<table>${'<tr><td>1</td></tr>'.repeat(100_000)}</table>`, ''],
    ['references', '&amp;&lt;&#x3c;&notanentity;'.repeat(40_000), ''],
    ['100,000 tags that never open', '</div></p></b>'.repeat(100_000), ''],
    ['100,000 breaks', '<br>'.repeat(100_000), ''],
    ['a template that never ends', '<template>', 'html:not-closed'],
  ])('%s are read in time, and the article before them is whole', { timeout: 30_000 }, (_, hostile, ruleId) => {
    const { text, messages } = read(page(`${article}${hostile}`))
    for (const paragraph of P) expect(text).toContain(paragraph)
    if (ruleId) expect(messages?.map((m) => m.ruleId)).toContain(ruleId)
  })

  test('ten megabytes are read in time', { timeout: 60_000 }, () => {
    const long = `<p>${P[0]}</p>\n`.repeat(Math.ceil(10_000_000 / 125))
    const { text, messages } = read(page(`<article>${long}</article>`))
    expect(text).toContain(P[0])
    expect(messages?.map((m) => m.ruleId)).toContain('html:too-long')
  })
})
