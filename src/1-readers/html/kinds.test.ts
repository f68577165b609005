/** Kinds of saved pages: each gives its text, and no more than its text. */
import { describe, expect, test } from 'vitest'
import { html } from './index.ts'

const read = (page: string | Uint8Array) =>
  html.read({ path: 'a.html', bytes: typeof page === 'string' ? new TextEncoder().encode(page) : page })

const P = [
  'The council closed the harbour bridge on Tuesday, the mayor said, after cracks were found in two of its five piers.',
  'Engineers will look at the other three piers this week, and the ferry company has promised four more crossings a day.',
  'Shops on the northern bank fear for their trade, since most of their customers come over the bridge in the morning.',
]
const body = P.map((p) => `<p>${p}</p>`).join('\n')
const article = `<article><h1>Harbour bridge closed</h1>${body}</article>`
const bodyOf = (page: string | Uint8Array): string[] => {
  const { text, regions = [] } = read(page)
  return regions.filter(({ role }) => role === 'body').map(({ start, end }) => text.slice(start, end))
}

describe('every kind gives its text', () => {
  const wide = (page: string): Buffer => Buffer.from(page, 'utf16le')
  test.each<[string, string | Uint8Array]>([
    [
      'an AMP page',
      `<html ⚡><body><amp-sidebar><ul><li><a href="/">Home</a></ul></amp-sidebar><amp-img src="a.jpg"></amp-img>${article}<amp-consent><div>We use cookies</div></amp-consent></body></html>`,
    ],
    ['a page for print', `<table><tr><td><font size="2">${P.join('<br><br>')}</font></td></tr></table>`],
    [
      'elements of its own',
      `<x-story><template shadowrootmode="open"><style>p{}</style>${article}</template></x-story>`,
    ],
    ['elements of its own in MHTML', `<x-story><template shadowmode="open">${article}</template></x-story>`],
    [
      'XHTML',
      `<?xml version="1.0"?><html><head><title/><script src="a.js"/></head><body><div/>${article}</body></html>`,
    ],
    ['unclosed tags', `<!doctype html><meta charset=utf-8><title>Bridge</title>${P.map((p) => `<p>${p}`).join('')}`],
    [
      'parts sent later',
      `<main><div>…</div></main><div hidden id="S:0">${article}</div><script>$RC("B:0","S:0")</script>`,
    ],
    ['an article for readers without scripts', `<div id="app"></div><noscript>${article}</noscript>`],
    [
      'a frame that holds its page',
      `<p>Menu</p><iframe srcdoc="${article.replaceAll('"', '&quot;')}<script>x</script><b><i>"></iframe>`,
    ],
    [
      'frames in a frame',
      `<iframe srcdoc="${`<iframe srcdoc="${article.replaceAll('"', '&quot;')}"></iframe>`.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`,
    ],
    ['a template that a script shows', `<div id="app"></div><template>${article}</template>`],
    [
      'what a set of frames holds for old browsers',
      `<frameset><frame src="a.html"><noframes><body>${article}</body></noframes></frameset>`,
    ],
    ['an object that is not shown', `<object data="a.bin">${article}</object>`],
    ['UTF-16 without a mark', wide(`<html><body>${article}</body></html>`)],
    ['UTF-16, the other order', wide(`<html><body>${article}</body></html>`).swap16()],
  ])('%s', (_, page) => {
    expect(bodyOf(page)).toEqual(P)
  })

  test('what stands behind a page is told, and a page that shows an article takes none of it', () => {
    const behind = `<noscript>${article.replaceAll('bridge', 'ferry')}</noscript>`
    expect(bodyOf(`${article}${behind}<iframe srcdoc="<p>${P[0]} Not.</p>"></iframe>`)).toEqual(P)
    expect(read(behind).messages).toMatchObject([{ ruleId: 'html:behind', severity: 'info' }])
    expect(read('<p>Loading.</p><noscript>Please allow scripts.</noscript>').text).toBe('Loading.\n')
  })

  test('pages that are in other files are named', () => {
    const frames = '<frameset><frame src="nav.html"><frame src="a`b.html"></frameset>'
    expect(() => read(frames)).toThrow(/`nav\.html`, `a b\.html`/)
    expect(read(`<p>The article.</p><iframe src="a.html"></iframe>`).messages).toMatchObject([
      { ruleId: 'html:frames', severity: 'warning' },
    ])
    expect(read(`${article}<iframe src="ad.html"></iframe>`).messages).toEqual([])
  })

  test('templates that no element shows, and hidden parts, stay out', () => {
    expect(bodyOf(`${article}<template><p>${P[0]} Not.</p></template><div hidden id="S:x">${P[1]} Not.</div>`)).toEqual(
      P,
    )
  })

  test.each([
    [['gb2312', 'b9d8b1d5c1cb'], '关闭了'],
    [['shift_jis', '8bb482aa'], '橋が'],
    [['euc-kr', 'b4d9b8ae'], '다리'],
    [['windows-1252', '936361668e94'], '“cafŽ”'],
    [['utf-8', '936361666594'], '“cafe”'],
  ])('in the encoding %s', ([name, bytes], words) => {
    const page = Buffer.concat([
      Buffer.from(`<meta charset="${name}"><p>`),
      Buffer.from(bytes as string, 'hex'),
      Buffer.from('</p>'),
    ])
    expect(read(page).text).toBe(`${words}\n`)
  })
})

describe('the address of a page that was saved', () => {
  test.each([
    ['<!-- saved from url=(0031)https://news.example.org/bridge -->', 'https://news.example.org/bridge'],
    [
      '<!--\n Page saved with SingleFile \n url: https://news.example.org/bridge \n-->',
      'https://news.example.org/bridge',
    ],
    ['<!-- saved from url=(0020)javascript:alert(1) -->', undefined],
    ['<!-- our address: https://news.example.org/bridge -->', undefined],
  ])('in %s', (comment, address) => {
    expect(read(`<!doctype html>${comment}${article}`).fields?.url?.value).toBe(address)
  })
})

describe('a page that shows only a beginning', () => {
  const stated = [...P, ...P.map((p) => p.replace('the', 'a')), ...P.map((p) => p.replace('of', 'in'))]
  const data = (text: string): string =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody: text })}</script>`
  test('gives the text of its linked data, and says so', () => {
    const page = `${data(stated.join('\n\n'))}<h1>Harbour bridge closed</h1><p>${P[0]}</p><p>Subscribe to read on.</p>`
    expect(bodyOf(page)).toEqual(stated)
    expect(read(page).text).toMatch(/^Harbour bridge closed\n/)
    expect(read(page).messages?.map(({ ruleId }) => ruleId)).toContain('html:linked-text')
  })
  test('gives no markup of it', () => {
    const page = `${data(`<p>${stated.join('</p><p>')}</p><script>alert(1)</script>`)
      .replaceAll('</s', '<\\/s')
      .replace(/<\\\/script>$/, '</script>')}<p>${P[0]}</p>`
    expect(bodyOf(page)).toEqual(stated)
  })
  test('and one that shows as much, or states a summary, gives what it shows', () => {
    const shown = `<h1>Harbour bridge closed</h1>${stated.map((p) => `<p>${p}</p>`).join('')}`
    expect(bodyOf(`${data(stated.map((p) => p.toUpperCase()).join('\n'))}${shown}`)).toEqual(stated)
    expect(bodyOf(`${data(P.join(' '))}<h1>Harbour bridge closed</h1><p>${P[0]}</p>`)).toEqual([P[0]])
  })
})

describe('what is no text of the article', () => {
  test.each([
    ['a caption', `<figure><figcaption><p>${P[0]?.replace('The', 'A')}</p></figcaption></figure>`],
    ['a caption by its class', '<p class="imageCaption">A diver looks at the second pier of the bridge on Monday.</p>'],
    ['an embedded post', `<blockquote class="twitter-tweet"><p>${P[1]?.replace('the', 'a')}</p>— A (@a)</blockquote>`],
    ['words that nobody sees', '<p class="sr-only">The story goes on below this advertisement of a company.</p>'],
    ['the mark of an advertisement', '<p>[PR]</p>'],
    ['such a mark in German', '<p>– Anzeige –</p>'],
    ['a prompt to write', '<p>Got a story? Write to our news desk at any time of the day.</p>'],
    ['a prompt to follow', '<p>Follow the Courier on Facebook and Instagram for more of the harbour.</p>'],
    [
      'a prompt to read',
      '<p>READ MORE: <a href="/a">What the last repair of the bridge cost the city of Ellinport</a></p>',
    ],
    ['such a prompt in German', '<p>Lesen Sie auch: <a href="/a">Was die letzte Reparatur der Brücke kostete</a></p>'],
    ['a prompt to subscribe', '<p>Subscribe now to read the latest news in your city and across the country.</p>'],
    ['terms of a form', '<p>By signing up, you confirm that you are over sixteen and agree to our terms.</p>'],
  ])('%s', (_, line) => {
    expect(bodyOf(article.replace('</article>', `${line}<p>${P[1]?.replace('three', 'two')}</p></article>`))).toEqual([
      ...P,
      P[1]?.replace('three', 'two'),
    ])
  })

  test.each([
    'Follow the river on foot, the council said, and you reach the ferry in half an hour.',
    'Readers who subscribe to the view that the bridge is safe should look at its piers, the engineer said on Monday.',
    'Click here and there, and the map shows each of the five piers.',
    'Related costs: the city paid nine million for the last repair of the bridge.',
  ])('but this is: %s', (line) => {
    expect(
      bodyOf(article.replace('</article>', `<p>${line}</p><p>${P[2]?.replace('most', 'all')}</p></article>`)),
    ).toContain(line)
  })

  test('a long box that asks for consent beside a short article', () => {
    const cookies = P.map((p) => `<p>${p.replace('bridge', 'cookie')} ${p.replace('bridge', 'cookie')}</p>`).join('')
    const page = `<div id="onetrust-consent-sdk"><div class="pc">${cookies}${cookies}</div></div><div>${article}</div>`
    expect(bodyOf(page)).toEqual(P)
  })
})

describe('an article with nothing around it', () => {
  const text = (page: string): string =>
    html.read({ path: 'a.html', bytes: new TextEncoder().encode(page), whole: true }).text

  test('keeps every line, short ones and links too', () => {
    const lines = ['Ouch', '[1]', 'Contents', 'https://example.org/bridge', 'Sources', 'A report on the bridge']
    const page = `<article>${lines.map((line, i) => `<p>${i % 2 ? `<a href="/">${line}</a>` : line}</p>`).join('')}</article>`
    expect(text(page).trim().split('\n\n')).toEqual(lines)
  })

  test('but not what leads away from the item of a feed', () => {
    const tail =
      '<p><a href="/">Continue reading</a></p><p>The post <a href="/">Bridge closed</a> appeared first on <a href="/">Harbour Post</a>.</p>'
    expect(text(`<article><p>${P[0]}</p>${tail}</article>`)).toBe(`${P[0]}\n`)
    expect(text('<article><p>The post office at the bridge closed on Tuesday.</p></article>')).toMatch(
      /^The post office/,
    )
  })
})
