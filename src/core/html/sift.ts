/**
 * First pass over hostile HTML, linear in its length: the tokens of the standard's own tokenizer go through an
 * allow-list and come out as plain markup that holds nothing active, each tag with the line of the file it stands in.
 * What the head of the page states is collected on the way.
 */
import { type Token, Tokenizer, TokenizerMode } from 'parse5'
import type { Message } from '../model.ts'
import {
  ATTRIBUTES,
  BEHIND,
  BREAKING_OUT,
  CONTROLS,
  DROPPED,
  FOREIGN,
  HTML_INSIDE,
  KEPT,
  NESTING,
  SELF_CLOSING,
  VOID,
} from './elements.ts'
import { isHidden } from './hidden.ts'
import { attribute, type Stated, stateComment, stateElement } from './stated.ts'

type TagToken = Token.TagToken

export interface Sifted {
  /** What the page shows of other files: the addresses of its frames. */
  frames: string[]
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

/** Frames stand in frames no deeper than this. */
const DEEPEST_FRAME = 3
const MOST_FRAMES = 20
const RAW = new Map<string, Tokenizer['state']>([
  ['script', TokenizerMode.SCRIPT_DATA],
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ...['style', 'iframe', 'xmp', 'noembed', 'noframes', 'noscript'].map((n) => [n, TokenizerMode.RAWTEXT] as const),
])

/** Markup → markup without anything active, and what its head states. `behind`: with what stands behind the page. */
export function sift(html: string, behind = false): Sifted {
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
    behind,
    frames: [],
    inside: [],
    isXml: /^\s*<\?xml\b/.test(html.slice(0, 200)),
    stated: { metas: new Map(), data: [] },
  }
  tokenize(state, html)
  return {
    markup: `<html><head></head><body>${state.out.join('')}</body></html>`,
    stated: state.stated,
    messages: messagesOf(state),
    frames: state.frames,
  }
}

function tokenize(state: State, html: string): void {
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onComment: ({ data, location }) => stateComment(state.stated, data, state.inside[0] ?? location?.startLine ?? 1),
      onDoctype() {},
      onEof() {},
      onNullCharacter() {},
      onStartTag: (token) => startTag(state, token, tokenizer),
      onEndTag: (token) => endTag(state, token, tokenizer),
      onCharacter: ({ chars }) => characters(state, chars),
      onWhitespaceCharacter: ({ chars }) => characters(state, chars),
    },
  )
  tokenizer.write(html, true)
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
  behind: boolean
  frames: string[]
  /** Lines of the frames that are being read, each inside the one before. */
  inside: number[]
  /** Elements may be closed by their own tag: `<script src="a.js"/>`. */
  isXml: boolean
  stated: Stated
}

const lineOf = (state: State, token: TagToken): number => state.inside[0] ?? token.location?.startLine ?? 1

function startTag(state: State, token: TagToken, tokenizer: Tokenizer): void {
  const name = token.tagName
  if (state.isXml && token.selfClosing && !VOID.has(name) && (DROPPED.has(name) || RAW.has(name) || KEPT.has(name)))
    return
  const behind = state.behind && BEHIND.has(name)
  const raw = behind ? undefined : RAW.get(name)
  if (raw !== undefined && !tokenizer.inForeignNode) tokenizer.state = raw
  if (state.dropped) {
    const isForeign = FOREIGN.has(state.dropped.name)
    if (!(BREAKING_OUT.has(name) && isForeign)) {
      if (name === state.dropped.name && NESTING.has(name) && !token.selfClosing) state.dropped.depth++
      if (isForeign && HTML_INSIDE.has(name) && !token.selfClosing) tokenizer.inForeignNode = false
      return
    }
    state.dropped = null
    tokenizer.inForeignNode = false
  }
  const line = lineOf(state, token)
  if (name === 'title' || (name === 'script' && /^\s*application\/ld\+json\b/i.test(attribute(token, 'type') ?? '')))
    state.raw = { name, line, text: [], length: 0 }
  else if (name === 'meta' || name === 'link' || name === 'html') stateElement(state.stated, token, line)
  const frame = /^i?frame$/.test(name) && attribute(token, 'src')
  if (frame && state.frames.length < MOST_FRAMES) state.frames.push(frame.slice(0, LONGEST_ATTRIBUTE))
  if (isShadow(token) || behind) openTag(state, token, line)
  else if (DROPPED.has(name)) {
    if (token.selfClosing && FOREIGN.has(name)) return
    state.dropped = { name, depth: 1, line }
    // `<style/>` in a picture is empty, and no style of a page
    tokenizer.inForeignNode = FOREIGN.has(name)
  } else if (KEPT.has(name) || CONTROLS.has(name)) openTag(state, token, line)
  if (behind && name === 'iframe') readFrame(state, attribute(token, 'srcdoc') ?? '', line)
}

/** A page that stands in an attribute of a frame; what it leaves open ends with it. */
function readFrame(state: State, page: string, line: number): void {
  if (!page || state.inside.length >= DEEPEST_FRAME) return
  const { open, over } = state
  state.open = []
  state.over = open.length + over >= DEEPEST ? 1 : 0
  state.inside.push(line)
  tokenize(state, page)
  state.inside.pop()
  for (const name of state.open.reverse()) state.out.push(`</${shownAs(name)}>`)
  Object.assign(state, { open, over, dropped: null, raw: null })
}

const shownAs = (name: string): string => (BEHIND.has(name) ? 'div' : name)

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
  let tag = `<${shownAs(name)} l="${line}"`
  if (hidden || (CONTROLS.has(name) && !(state.behind && BEHIND.has(name)))) tag += ' h="1"'
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

function endTag(state: State, token: TagToken, tokenizer: Tokenizer): void {
  const name = token.tagName
  if (state.raw?.name === name) keepRaw(state, state.raw)
  if (state.dropped) {
    if (name === state.dropped.name && --state.dropped.depth === 0) state.dropped = null
    tokenizer.inForeignNode = state.dropped !== null && FOREIGN.has(state.dropped.name)
    return
  }
  if (!(KEPT.has(name) || CONTROLS.has(name) || BEHIND.has(name)) || VOID.has(name)) return
  if (!SELF_CLOSING.has(name)) {
    if (state.over > 0) {
      state.over--
      return
    }
    const at = state.open.lastIndexOf(name)
    if (at < 0) return
    state.open.length = at
  }
  state.out.push(`</${shownAs(name)}>`)
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
