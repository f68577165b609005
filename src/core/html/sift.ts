/**
 * First pass over hostile HTML, linear in its length: the tokens of the standard's own tokenizer go through an
 * allow-list and come out as plain markup that holds nothing active, each tag with the line of the file it stands in.
 * What the head of the page states is collected on the way.
 */
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { Message } from '../model.ts'
import { attribute, type Stated, stateComment, stateElement } from './stated.ts'

type TagToken = Token.TagToken

export interface Sifted {
  /** Markup of known elements with the attributes `class`, `id`, `role`, `itemprop`, `rel`, `datetime`, `l` (line). */
  markup: string
  stated: Stated
  messages: Message[]
}

/** Deeper elements lose their tags and keep their text; no page that people wrote is half as deep. */
const DEEPEST = 240
/** Characters of visible text beyond this are left out, with a message. */
const MOST_TEXT = 3_000_000
/** An attribute says nothing more beyond this length. */
const LONGEST_ATTRIBUTE = 300
const MOST_DATA = 2_000_000

const words = (list: string): Set<string> => new Set(list.split(' '))
/** Elements that are left out with all they hold, token by token. */
const DROPPED = words('script style template noscript iframe svg math textarea noembed noframes xmp')
/** These may stand inside themselves. */
const NESTING = words('template svg math')
/** Elements that are left out once it is known where they end. */
const CONTROLS = words('object applet canvas audio video select button datalist map dialog')
const RAW = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ...['style', 'iframe', 'xmp', 'noembed', 'noframes', 'noscript'].map((n) => [n, TokenizerMode.RAWTEXT] as const),
])
const KEPT = words(
  'main article section header footer nav aside div p h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd table caption thead tbody tfoot tr td th figure figcaption blockquote pre address form fieldset details summary center a abbr b bdi bdo big cite code dfn em font i img ins kbd label mark q s samp small span strike strong sub sup time tt u var br hr',
)
const FOREIGN = words('svg math')
/** Elements that end a picture or a formula that was never closed. */
const BREAKING_OUT = words('p div h1 h2 h3 h4 h5 h6 ul ol table blockquote')
const VOID = words('img br hr')
/** Elements whose end tag may be missing; they close each other, so they make nothing deeper. */
const SELF_CLOSING = words('p li dt dd tr td th thead tbody tfoot img br hr')
const ATTRIBUTES = words('class id role itemprop rel datetime')

/** Markup → markup without anything active, and what its head states. */
export function sift(html: string): Sifted {
  const state: State = {
    out: [],
    open: [],
    over: 0,
    length: 0,
    dropped: null,
    raw: null,
    hiddenLine: 0,
    hidden: 0,
    deepLine: 0,
    cut: false,
    isXml: /^\s*<\?xml\b/.test(html.slice(0, 200)),
    stated: { metas: new Map(), data: [] },
  }
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment: ({ data, location }) => stateComment(state.stated, data, location?.startLine ?? 1),
      onDoctype() {},
      onEof() {},
      onNullCharacter() {},
      onStartTag: (token) => startTag(state, token, tokenizer),
      onEndTag: (token) => endTag(state, token),
      onCharacter: ({ chars }) => characters(state, chars),
      onWhitespaceCharacter: ({ chars }) => characters(state, chars),
    },
  )
  tokenizer.write(html, true)
  return {
    markup: `<html><head></head><body>${state.out.join('')}</body></html>`,
    stated: state.stated,
    messages: messagesOf(state),
  }
}

interface State {
  out: string[]
  open: string[]
  /** Open elements beyond the greatest depth. */
  over: number
  length: number
  /** The element that is being left out, and how often it stands inside itself. */
  dropped: { name: string; depth: number; line: number } | null
  /** Text that is collected: of a title, or of a script that holds data. */
  raw: { name: string; line: number; text: string[]; length: number } | null
  hiddenLine: number
  hidden: number
  deepLine: number
  cut: boolean
  /** Elements may be closed by their own tag: `<script src="a.js"/>`. */
  isXml: boolean
  stated: Stated
}

const lineOf = (token: TagToken): number => token.location?.startLine ?? 1

function startTag(state: State, token: TagToken, tokenizer: Tokenizer): void {
  const name = token.tagName
  if (state.isXml && token.selfClosing && !VOID.has(name) && (DROPPED.has(name) || RAW.has(name) || KEPT.has(name)))
    return
  const raw = RAW.get(name)
  if (raw !== undefined && !tokenizer.inForeignNode) tokenizer.state = raw
  if (state.dropped) {
    if (!(BREAKING_OUT.has(name) && FOREIGN.has(state.dropped.name))) {
      if (name === state.dropped.name && NESTING.has(name) && !token.selfClosing) state.dropped.depth++
      return
    }
    state.dropped = null
  }
  const line = lineOf(token)
  if (name === 'title' || (name === 'script' && /^\s*application\/ld\+json\b/i.test(attribute(token, 'type') ?? '')))
    state.raw = { name, line, text: [], length: 0 }
  else if (name === 'meta' || name === 'link' || name === 'html') stateElement(state.stated, token, line)
  if (isShadow(token)) openTag(state, token, line)
  else if (DROPPED.has(name)) {
    if (!(token.selfClosing && FOREIGN.has(name))) state.dropped = { name, depth: 1, line }
  } else if (KEPT.has(name) || CONTROLS.has(name)) openTag(state, token, line)
}

/** The part of a page that an element of its own shows: text for readers, unlike that of other templates. */
const isShadow = (token: TagToken): boolean =>
  token.tagName === 'template' &&
  token.attrs.some(({ name, value }) => /^shadow(?:root)?mode$/.test(name) && /^(?:open|closed)$/i.test(value))

function openTag(state: State, token: TagToken, line: number): void {
  const name = token.tagName
  if (!SELF_CLOSING.has(name)) {
    if (state.open.length >= DEEPEST) {
      state.deepLine ||= line
      state.over++
      return
    }
    state.open.push(name)
  }
  const hidden = isHidden(token)
  if (hidden) {
    state.hidden++
    state.hiddenLine ||= line
  }
  let tag = `<${name === 'template' ? 'div' : name} l="${line}"`
  if (hidden || CONTROLS.has(name)) tag += ' h="1"'
  if (name === 'a' && AUTHOR_PAGE.test((attribute(token, 'href') ?? '').slice(0, 200)) && !attribute(token, 'rel'))
    tag += ' rel="author"'
  if (name === 'a') tag += attribute(token, 'href')?.startsWith('#') ? ' href="#"' : ' href="/"'
  for (const { name: key, value } of token.attrs)
    if (ATTRIBUTES.has(key)) tag += ` ${key}="${value.slice(0, LONGEST_ATTRIBUTE).replace(/[&<>"]/g, '')}"`
  state.out.push(tag, '>')
}

// "/author/jane-doe" "https://news.example.org/by/jane-doe": a page of somebody who writes
const AUTHOR_PAGE =
  /\/(?:authors?|contributors?|people|profiles?|by|reporters?|journalists?|columnists?|autor(?:en)?|auteurs?)\/[^/?#]{3,}/i

// "display:none" "visibility : hidden"
const UNSEEN = /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}(?:hidden|collapse)/i

// "S:0": parts of a page that React sends behind it and puts in their place at once
const STREAMED = /^S:[0-9a-f]{1,4}$/

/** Text that no reader of the page sees. */
function isHidden(token: TagToken): boolean {
  if (STREAMED.test(attribute(token, 'id') ?? '')) return false
  for (const { name, value } of token.attrs) {
    if (name === 'hidden' && !/^until-found$/i.test(value)) return true
    if (name === 'aria-hidden' && /^true$/i.test(value) && token.tagName !== 'img') return true
    if (name === 'style' && UNSEEN.test(value.slice(0, 2000))) return true
  }
  return false
}

function endTag(state: State, token: TagToken): void {
  const name = token.tagName
  if (state.raw?.name === name) keepRaw(state, state.raw)
  if (state.dropped) {
    if (name === state.dropped.name && --state.dropped.depth === 0) state.dropped = null
    return
  }
  if (!(KEPT.has(name) || CONTROLS.has(name) || name === 'template') || VOID.has(name)) return
  if (!SELF_CLOSING.has(name)) {
    if (state.over > 0) {
      state.over--
      return
    }
    const at = state.open.lastIndexOf(name)
    if (at < 0) return
    state.open.length = at
  }
  state.out.push(`</${name === 'template' ? 'div' : name}>`)
}

function keepRaw(state: State, { name, line, text }: NonNullable<State['raw']>): void {
  const value = text.join('')
  if (name === 'script') state.stated.data.push({ value, line })
  else if (value.trim()) state.stated.title ??= { value, line }
  state.raw = null
}

function characters(state: State, chars: string): void {
  if (state.raw) {
    state.raw.length += chars.length
    if (state.raw.length < MOST_DATA) state.raw.text.push(chars)
    return
  }
  if (state.dropped) return
  state.length += chars.length
  if (state.length > MOST_TEXT) state.cut = true
  else state.out.push(veiled(chars))
}

/** Stand for "&", "<" and ">" in sifted text, so that no parser has a reference to decode or a tag to find in it. */
const VEILS: Record<string, string> = { '&': '\ufdd0', '<': '\ufdd1', '>': '\ufdd2', '\u00a0': ' ' }
const UNVEILED: Record<string, string> = { '\ufdd0': '&', '\ufdd1': '<', '\ufdd2': '>' }

const veiled = (text: string): string => text.replace(/[&<>\u00a0\ufdd0-\ufdd2]/g, (c) => VEILS[c] ?? '\ufffd')

/** Text of sifted markup as the page has it. */
export const unveiled = (text: string): string => text.replace(/[\ufdd0-\ufdd2]/g, (c) => UNVEILED[c] as string)

function messagesOf(state: State): Message[] {
  const said: Message[] = []
  const say = (ruleId: string, severity: Message['severity'], reason: string): void => {
    said.push({ start: 0, end: 0, ruleId, severity, reason })
  }
  if (state.hidden)
    say(
      'html:hidden',
      'info',
      `The page hides ${state.hidden} ${state.hidden === 1 ? 'element' : 'elements'} from its readers, the first in line ${state.hiddenLine} of the file; their text is left out.`,
    )
  if (state.deepLine)
    say(
      'html:too-deep',
      'warning',
      `Elements are nested more than ${DEEPEST} deep from line ${state.deepLine} of the file; their text is kept without its form.`,
    )
  if (state.dropped)
    say(
      'html:not-closed',
      'warning',
      `The element \`${state.dropped.name}\` in line ${state.dropped.line} of the file is never closed; what follows it is left out.`,
    )
  if (state.cut)
    say('html:too-long', 'warning', `The page holds more than ${MOST_TEXT} characters of text; the rest is left out.`)
  return said
}
