/** Reads XML strictly, as far as our exports use it: elements, attributes and text. Throws where it is not well-formed. */

export interface XmlNode {
  name: string
  attributes: Record<string, string>
  children: XmlNode[]
  /** The text right inside the element. */
  text: string
}

// `<a b="c">`, `</a>`, `<a/>`, or text without a sign that must be escaped
const PIECE = /<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<>]+)/y
// what XML 1.0 forbids even as a reference
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/u

export function parseXml(text: string): XmlNode {
  if (FORBIDDEN.test(text)) throw new Error('a character that XML cannot hold')
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const declaration = /^<\?xml version="1\.0" encoding="utf-8"\?>\n/i.exec(text)?.[0].length ?? 0
  PIECE.lastIndex = declaration
  while (PIECE.lastIndex < text.length) {
    const at = PIECE.lastIndex
    const piece = PIECE.exec(text)
    if (!piece) throw new Error(`not well-formed at ${at}: ${text.slice(at, at + 60)}`)
    const [, closing, name, attributes, empty, words] = piece
    const parent = open.at(-1) as XmlNode
    if (words !== undefined) parent.text += unescaped(words)
    else if (closing) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element at ${at}`)
    } else {
      const node: XmlNode = { name: name ?? '', attributes: attributesOf(attributes ?? ''), children: [], text: '' }
      parent.children.push(node)
      if (!empty) open.push(node)
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one root element that is closed')
  return root.children[0] as XmlNode
}

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, name, value]) => [name, unescaped(value ?? '')]),
  )

function unescaped(words: string): string {
  return words.replace(/&(?:#(\d+)|(amp|lt|gt|quot|apos));|&/g, (all, code, name) => {
    if (all === '&') throw new Error('an ampersand that is not escaped')
    return code
      ? String.fromCodePoint(Number(code))
      : ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }[name as 'amp'] ?? '')
  })
}
