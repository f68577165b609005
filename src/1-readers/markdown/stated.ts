/** Front matter keys → stated fields. The list of keys is closed; a key that is not in it is named in a message. */
import type { Fields, Message, Settings, Span } from '#core/model.ts'

/** One key of the front matter with its values as written. */
export interface Told {
  name: string
  values: string[]
  span: Span
}
type Found = { fields: Fields; settings?: Partial<Settings>; problem?: string }

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

const words =
  (key: keyof Fields) =>
  (value: string, span: Span): Found => ({
    fields: { [key]: { value, basis: 'stated', evidence: [span] } },
  })
const READ: Record<string, (value: string, span: Span, values: string[]) => Found> = {
  title: words('title'),
  kicker: words('kicker'),
  dek: words('dek'),
  description: words('dek'),
  outlet: words('outlet'),
  url: webAddress,
  language,
  lang: language,
  byline: names,
  author: names,
  authors: names,
  published: day,
  date: day,
  original: words('original'),
  rights: oneOf('rights', ['full', 'excerpt', 'link']),
  weekStart: oneOf('weekStart', ['sunday', 'monday']),
  'original.title': words('original'),
  'original.outlet': words('outlet'),
  'original.url': webAddress,
  'original.published': day,
  'original.date': day,
}
/** Keys that people write and Dossier has no use for. */
const IGNORED = new Set(['note', 'original.note', 'original.byline', 'original.author'])

/** The fields that the keys state; the article's own keys go over those of its original, the first over the second. */
export function stated(told: Told[]): { fields: Fields; settings: Partial<Settings>; messages: Message[] } {
  const messages: Message[] = []
  let settings: Partial<Settings> = {}
  let fields: Fields = {}
  const own = (t: Told): number => Number(t.name.startsWith('original'))
  for (const { name, values, span } of [...told].sort((a, b) => own(a) - own(b))) {
    const read = Object.hasOwn(READ, name) ? READ[name] : undefined
    const value = values[0]?.trim()
    if (!read && !IGNORED.has(name)) messages.push(info(span, 'front-matter-key', unknown(name)))
    if (!read || !value) continue
    const found = read(value, span, values)
    if (found.problem) messages.push(info(span, 'front-matter-value', `\`${name}\`: ${found.problem}`))
    fields = { ...found.fields, ...fields }
    settings = { ...found.settings, ...settings }
  }
  return { fields, settings, messages }
}

/** A setting with a closed list of values. */
function oneOf(key: keyof Settings, values: string[]): (value: string) => Found {
  return (value) =>
    values.includes(value)
      ? { fields: {}, settings: { [key]: value } }
      : { fields: {}, problem: `expected one of ${values.map((v) => `\`${v}\``).join(', ')}.` }
}

const info = ({ start, end }: Span, ruleId: string, reason: string): Message => ({
  start,
  end,
  ruleId: `markdown:${ruleId}`,
  severity: ruleId === 'front-matter-key' ? 'info' : 'warning',
  reason,
})
const unknown = (name: string): string =>
  // whether a state stands behind an outlet is nothing that the outlet's own file decides
  name === 'stateLinked'
    ? `\`${name}\` is decided in \`dossier.yaml\`, not in the file; the key was left out.`
    : `The front matter has a key that is not known: \`${name.slice(0, 60)}\`. It was left out.`

function webAddress(value: string, span: Span): Found {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    return { fields: {}, problem: 'expected an address that begins with `http://` or `https://`.' }
  return words('url')(value, span)
}

function language(value: string, span: Span): Found {
  if (!/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(value))
    return { fields: {}, problem: 'expected a language tag like `en` or `pt-BR`.' }
  return words('language')(value, span)
}

/** A list, or names between commas, "and" and "&". */
function names(_: string, span: Span, values: string[]): Found {
  const value = (values.length > 1 ? values : (values[0] as string).split(/,|&|\band\b/))
    .map((name) => name.replace(/^\s*by\s+/i, '').trim())
    .filter(Boolean)
  return value.length ? { fields: { byline: { value, basis: 'stated', evidence: [span] } } } : { fields: {} }
}

// "2023-10-24" "2023-10-24T23:30:00-05:00" | "October 24, 2023" | "24 Oct 2023"
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?![\d])/
const MONTH_FIRST = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})\b/
const DAY_FIRST = /^(\d{1,2}) ([A-Za-z]{3,9})\.?,? (\d{4})\b/

function day(value: string, span: Span): Found {
  const iso = isoDay(value)
  if (!iso) return { fields: {}, problem: `\`${value.slice(0, 40)}\` is no date; expected one like \`2023-10-24\`.` }
  return { fields: { published: { value: iso, window: [iso, iso], basis: 'stated', evidence: [span] } } }
}

function isoDay(value: string): string | undefined {
  const iso = ISO.exec(value)
  const first = MONTH_FIRST.exec(value)
  const last = DAY_FIRST.exec(value)
  const [year, month, date] = iso
    ? [iso[1], Number(iso[2]), Number(iso[3])]
    : first
      ? [first[3], monthOf(first[1] as string), Number(first[2])]
      : [last?.[3], monthOf(last?.[2] ?? ''), Number(last?.[1])]
  const day = `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day
}

const monthOf = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
