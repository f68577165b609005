/** What a page's linked data (schema.org) says of its article. Read as data; nothing is looked up. */

export interface LinkedArticle {
  headline?: string
  authors: string[]
  published?: string
  modified?: string
  publisher?: string
  url?: string
  language?: string
  body?: string
  /** Line of the file. */
  line: number
}

type Node = Record<string, unknown>

/** More nodes than this are no description of an article. */
const MOST_NODES = 5000
// "NewsArticle" "BlogPosting" "Report" "LiveBlogPosting" "http://schema.org/Article"
const ARTICLE = /(?:Article|BlogPosting|Report|Posting|Review)$/

// "WebPage" "ItemPage"
const PAGE = /(?:^|\/)(?:Web|Item)Page$/

/** The articles that scripts of linked data describe, in order; what is no JSON is passed over. */
export function linkedArticles(scripts: { value: string; line: number }[]): LinkedArticle[] {
  return scripts.flatMap(({ value, line }) => {
    const nodes = nodesOf(parsed(value))
    // what only refers to a node has its id too, and no name
    const byId = new Map(nodes.filter((node) => node.name).map((node) => [node['@id'], node]))
    const articles = nodes.filter((node) => namesOf(node['@type']).some((type) => ARTICLE.test(type)))
    // a page that describes no article may still give its day and its author
    const pages = articles.length ? [] : nodes.filter((node) => namesOf(node['@type']).some((type) => PAGE.test(type)))
    const found = [...articles, ...pages.slice(0, 1)].map((node) => articleOf(node, byId, line))
    return nodes.length ? found : broken(value, line)
  })
}

function parsed(text: string): unknown {
  // "/*<![CDATA[*/ … /*]]>*/" and line ends inside strings, which JSON does not allow
  const json = text.replace(/^\s*(?:\/\*)?\s*<!\[CDATA\[\s*(?:\*\/)?|(?:\/\*)?\s*\]\]>\s*(?:\*\/)?\s*$/g, '')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
  for (const candidate of [json, json.replace(/[\u0000-\u001f]+/g, ' ')])
    try {
      return JSON.parse(candidate)
    } catch {}
  return null
}

// "datePublished" : "2024-03-05T…"
const DAYS = /"(datePublished|dateModified)"\s{0,9}:\s{0,9}"([^"]{8,40})"/g

/** Data that is no JSON, by a quotation mark that nobody escaped: its days can still be read. */
function broken(text: string, line: number): LinkedArticle[] {
  if (!/"@type"\s{0,9}:\s{0,9}"[A-Za-z]{0,20}(?:Article|Posting)"/.test(text)) return []
  const days = new Map([...text.matchAll(DAYS)].map((match) => [match[1], match[2]]))
  return days.size
    ? [{ authors: [], published: days.get('datePublished'), modified: days.get('dateModified'), line }]
    : []
}

/** Every object inside, whatever holds it. */
function nodesOf(root: unknown): Node[] {
  const found: Node[] = []
  const queue: unknown[] = [root]
  for (let i = 0; i < queue.length && found.length < MOST_NODES; i++) {
    const value = queue[i]
    if (Array.isArray(value)) queue.push(...value.slice(0, MOST_NODES))
    else if (value && typeof value === 'object') {
      found.push(value as Node)
      queue.push(...Object.values(value).filter((inner) => inner && typeof inner === 'object'))
    }
  }
  return found
}

function articleOf(node: Node, byId: Map<unknown, Node>, line: number): LinkedArticle {
  const follow = (value: unknown): unknown => {
    const id = value && typeof value === 'object' && !Array.isArray(value) ? (value as Node)['@id'] : undefined
    return id !== undefined && !(value as Node).name ? (byId.get(id) ?? value) : value
  }
  const people = (Array.isArray(node.author) ? node.author : [node.author ?? node.creator]).map(follow)
  return {
    headline: wordsOf(node.headline) ?? wordsOf(node.name),
    authors: people.flatMap((person) => namesOf(nameOf(person))),
    published: wordsOf(node.datePublished) ?? wordsOf(node.dateCreated),
    modified: wordsOf(node.dateModified),
    publisher: namesOf(nameOf(follow(node.publisher)))[0],
    url: wordsOf(node.url) ?? wordsOf(node.mainEntityOfPage) ?? wordsOf((node.mainEntityOfPage as Node)?.['@id']),
    language: wordsOf(node.inLanguage),
    body: wordsOf(node.articleBody) ?? wordsOf(node.text),
    line,
  }
}

const nameOf = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? (value as Node).name : value

const wordsOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() ? value.trim() : undefined

const namesOf = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((name) => wordsOf(name) ?? [])
