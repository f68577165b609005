/** Articles that try to run, load, hide or break something. Each has a title, a hostile part, and ordinary prose. */

const TITLE = 'Lock keepers agree on winter hours'
const PROSE =
  'KESSEL – The lock keepers of the upper canal agreed on Tuesday to open the gates until eight in the evening.\n\n“The boats will pass, whatever the ice does,” said Piet Arens, who speaks for the keepers.'

/** What the article of that name must show, character for character. */
export interface HostileArticle {
  text: string
  shows: string
}

const bodies: Record<string, string> = {
  'mdx-expression.txt': '{process.exit(66)} and {globalThis.ran = 1}',
  'mdx-import.txt': 'import "data:text/javascript,globalThis.ran=1"',
  'mdx-export.txt': 'export const ran = (globalThis.ran = 1)',
  'mdx-default.txt':
    'export default function MDXContent() { globalThis.ran = 1 }\nexport const layout = "../../evil.astro"',
  'prose-import.txt': 'import duties on steel were not part of the talks, the keepers said.',
  'prose-export.txt': 'export goods pass the locks at night, when fewer boats are waiting.',
  'jsx.txt': '<Evil/> <Region role="title">x</Region> </Region></p> {/* hidden */} <>',
  'script.txt': '<script>globalThis.ran = 1; document.title = "taken"</script>',
  'handler.txt': '<img src=x onerror="globalThis.ran=1"> <svg onload="globalThis.ran=1"></svg>',
  'frame.txt': '<iframe srcdoc="<script>parent.ran=1</script>"></iframe><base href="https://evil.example/">',
  'markdown-link.txt':
    '[the report](javascript:globalThis.ran=1) ![x](https://evil.example/pixel.png) <https://evil.example/>',
  'style.txt': '<style>body{display:none}</style><link rel=stylesheet href=//evil.example/x.css>',
  'swallow.txt': '</main></article><plaintext><!-- <textarea>',
  'clobber.txt': '<form id="search"><input name="q"><a id="results" href="cid:x">x</a></form>',
  'json-ld.txt': '</script><script>globalThis.ran=1</script> <!--<script> \u2028 "]}',
  'search-markup.txt':
    '<mark onmouseover="globalThis.ran=1">found</mark> <p data-pagefind-ignore data-pagefind-meta="title:taken">x</p>',
  'front-matter-layout.txt': '---\nlayout: ../../evil.astro\nslug: ../../../evil\n__proto__: {ran: 1}\n---',
  'refresh.txt':
    '<meta http-equiv=refresh content="0;url=https://evil.example/"><object data="data:text/html,x"></object><embed src=x>',
  'island.txt':
    '<astro-island component-url="//evil.example/x.js" client="load"></astro-island> <p data-start=0 data-end=9 data-part="1/2">',
  'references.txt': '&amp; &lt;b&gt; &#123;1&#125; &lbrace;2&rbrace; \\u007b3\\u007d \\{4\\}',
  'terminal.txt': '\u001b[2J\u001b[31mred\u001b[0m\u0007 \u001b]8;;https://evil.example\u001b\\link',
  'hidden-words.txt':
    'plain \u{e0069}\u{e0067}\u{e006e} words \ufff9with\ufffanotes\ufffb a\u200db\u2060c\ufe0f\u{e0100}',
  'footnotes.txt':
    '[^1]: note\n\n# Not a heading\n\n***\n\n===\n\n- a\n- b\n\n    code {x}\n\n```js\nran\n```\n\n:::warning\nx\n:::',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is hostile on purpose
  'templates.txt': '${globalThis.ran = 1} `x` <%= 1 %> {{ran}} {% x %} $& $1 import.meta.env.SECRET',
  'controls.txt': 'before\u0000\u0007\u001b[31mred\u001b[0m after \u202eesrever\u202c \u200b \ufeff end',
  'combining.txt': `letters with a${'\u0301'.repeat(500)} pile`,
  'quotes.txt': '“ ‘ " \' « „ “““ ””” "" \'\' ‘‘ “a “b “c',
  'brackets.txt': '[['.repeat(2000),
  'one-line.txt': 'word '.repeat(40_000),
  // of the layout, of the card, of the dialog: ids that are ours
  'our-ids.txt':
    '“We go,” said the card. “We stay,” the main told reporters. The keys said that the search had seen the reading. According to the page check, 40 boats left.',
  'dates.txt': '2021-02-31 31/12/99 99:99 last last Tuesday Tuesday of the the week 0000-00-00 '.repeat(40),
}

const titles: Record<string, string> = {
  'title-script.txt': '<script>globalThis.ran=1</script> as a title',
  'title-markup.txt': '"><img src=x onerror=globalThis.ran=1> a title with a tail',
  'title-quotes.txt': '\'"`{title}` & </title><title>taken',
  'title-image.txt': '__ASTRO_IMAGE_ is how a title begins',
  'title-feed.txt': 'A title ]]> <![CDATA[ &#0; of a feed',
  'title-word.txt': 'word'.repeat(120),
  'title-long.txt': 'A title that does not end '.repeat(60).trim(),
  'a..b..txt': 'A name of dots',
  'con.txt': 'A reserved name',
  'index.txt': 'A name that is an index',
  '404.txt': 'A name that is an error page',
  'pagefind.txt': 'A name of the search',
  "we ird 'name' %2e%2e #? é 🚢.txt": 'A name full of signs',
}

/** Front matter that states what no page, index, terminal or address should meet. */
const FRONT = String.raw`title: "half \ud83d of a \x1b[2Jtitle"
outlet: "\ud83d Post \x9b31m"
byline: ["\x1b]0;taken\x07", "Ann \udc00 Moss"]
url: "https://example.net/a/briefing/#%E0%A4%A"
published: 0000-01-01`

/** By path inside the folder. */
export const hostileArticles: Record<string, HostileArticle> = {
  ...Object.fromEntries(
    Object.entries(bodies).map(([path, hostile]) => [
      path,
      { text: `${TITLE}\n\n${PROSE}\n\n${hostile}\n\n${PROSE}\n`, shows: PROSE.split('\n')[0] as string },
    ]),
  ),
  'front-matter.md': { text: `---\n${FRONT}\n---\n\n${PROSE}\n`, shows: PROSE.split('\n')[0] as string },
  ...Object.fromEntries(
    Object.entries(titles).map(([path, title]) => [path, { text: `${title}\n\n${PROSE}\n`, shows: title }]),
  ),
}
