/**
 * The check of a page by itself: source texts are hashed here, and every anchor is held against them by the same
 * functions as `dossier verify` has. Texts that the site does not publish are taken from files that the reader chooses.
 */
import { anchorsIn, type PageAnchor, shows, type Tree } from '#core/anchors.ts'
import { hiddenSpans, type ProofRecord, textOf } from '#core/proof.ts'
import { proof as words } from '../strings-proof.ts'

/** Failures that are listed; of more, their number is told. */
const MOST_LISTED = 20
const FOUND_WORDS = 60

interface Outcome {
  anchors: number
  sources: number
  failures: string[]
  /** Anchors without a text to be held against, and the files that would have it. */
  open: { anchors: number; files: string[] }
}

const section = document.getElementById('page-check') as HTMLElement
const button = section.querySelector('button') as HTMLButtonElement
const input = section.querySelector('input') as HTMLInputElement
const status = section.querySelector('[role="status"]') as HTMLElement
const list = section.querySelector('ul') as HTMLUListElement

const page: Tree<Node> = {
  children: (node) => node.childNodes,
  attribute: (node, name) => (node instanceof Element ? (node.getAttribute(name) ?? undefined) : undefined),
  text: (node) => (node instanceof Text ? node.data : undefined),
}

// a page without words of a source has nothing to be checked
section.hidden = !document.querySelector('[data-start]')
button.hidden = false
button.addEventListener('click', () => void check([]))
input.addEventListener('change', () => void check([...(input.files ?? [])]))
status.textContent = ''

async function check(files: File[]): Promise<void> {
  if (!globalThis.crypto?.subtle) return tell({ anchors: 0, sources: 0, failures: [words.insecure], open: noneOpen() })
  button.disabled = true
  section.setAttribute('aria-busy', 'true')
  const chosen = new Map(
    await Promise.all(files.map(async (f) => [await hashOf(await f.arrayBuffer()), f] as [string, File])),
  )
  tell(await proven(chosen))
  section.removeAttribute('aria-busy')
  button.disabled = false
}

/** Holds every anchor of the page against its source, one source after another. */
async function proven(chosen: Map<string, File>): Promise<Outcome> {
  const byArticle = new Map<string, PageAnchor[]>()
  for (const anchor of anchorsIn<Node>(document.body, page))
    byArticle.set(anchor.article, [...(byArticle.get(anchor.article) ?? []), anchor])
  const outcome: Outcome = { anchors: 0, sources: 0, failures: [], open: noneOpen() }
  const known = new Set<string>()
  for (const [article, anchors] of byArticle) {
    status.textContent = words.running(known.size + 1, byArticle.size)
    const record = await recordOf(article)
    if (!record) outcome.failures.push(words.missing(article))
    else await hold({ record, anchors, chosen, outcome })
    known.add(record?.sha256 ?? article)
  }
  for (const [hash, file] of chosen) if (!known.has(hash)) outcome.failures.push(words.stranger(file.name))
  return outcome
}

async function hold({
  record,
  anchors,
  chosen,
  outcome,
}: {
  record: ProofRecord
  anchors: PageAnchor[]
  chosen: Map<string, File>
  outcome: Outcome
}): Promise<void> {
  const { file, sha256 } = record
  const printed = document.querySelector('code[data-hash]')?.textContent
  if (printed && printed !== sha256) outcome.failures.push(words.printed(file, sha256))
  const own = chosen.get(sha256)
  const bytes = own ? await own.arrayBuffer() : await publishedBytes(record)
  if (own && !record.plain && !bytes) outcome.failures.push(words.derived(file))
  if (!bytes || (own && !record.plain)) {
    outcome.open.anchors += anchors.length
    outcome.open.files.push(file)
    return
  }
  const wanted = own ? sha256 : (record.textSha256 ?? sha256)
  const found = await hashOf(bytes)
  if (found !== wanted) outcome.failures.push(words.hash(file, found, wanted))
  const text = textOf(new Uint8Array(bytes)) ?? ''
  const source = { text, hidden: hiddenSpans(record) }
  for (const { span, text: shown } of anchors)
    if (!shows(source, span, shown))
      outcome.failures.push(words.differs(shown.trim().slice(0, FOUND_WORDS), file, `${span.start}–${span.end}`))
  outcome.anchors += anchors.length
  outcome.sources++
}

async function recordOf(article: string): Promise<ProofRecord | null> {
  const found = await load(`${article}.json`)
  return found ? (JSON.parse(new TextDecoder().decode(found)) as ProofRecord) : null
}

const publishedBytes = ({ article, published }: ProofRecord): Promise<ArrayBuffer | null> =>
  published === 'none' ? Promise.resolve(null) : load(`${article}.txt`)

async function load(name: string): Promise<ArrayBuffer | null> {
  try {
    const found = await fetch(`${section.dataset.from}${encodeURIComponent(name)}`, { cache: 'no-cache' })
    return found.ok ? await found.arrayBuffer() : null
  } catch {
    return null
  }
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Says what came out; everything of a source goes in as text. */
function tell({ anchors, sources, failures, open }: Outcome): void {
  const [held, from] = [words.anchors(anchors), words.sources(sources)]
  const sentences = [
    failures.length ? words.broken(words.problems(failures.length), held, from) : anchors ? words.hold(held, from) : '',
    open.anchors ? words.open(words.anchors(open.anchors), open.files.join(', ')) : '',
  ]
  status.textContent = sentences.filter(Boolean).join(' ')
  status.className = failures.length ? 'failed' : open.anchors ? '' : 'held'
  const more = failures.length - MOST_LISTED
  list.replaceChildren(
    ...[...failures.slice(0, MOST_LISTED), ...(more > 0 ? [words.more(more)] : [])].map((words) => {
      const item = document.createElement('li')
      item.textContent = words
      return item
    }),
  )
}

function noneOpen(): Outcome['open'] {
  return { anchors: 0, files: [] }
}
