/** What a page states of itself outside its visible text: in its head, and in what programs write that save pages. */
import type { Token } from 'parse5'

type TagToken = Token.TagToken

/** What a page says of itself outside its visible text; `line` counts from 1. */
export interface Stated {
  /** Names and properties of meta elements in lower case. */
  metas: Map<string, { value: string; line: number }[]>
  /** Contents of script elements of the type application/ld+json. */
  data: { value: string; line: number }[]
  title?: { value: string; line: number }
  canonical?: { value: string; line: number }
  language?: { value: string; line: number }
  /** The address that a browser or a program wrote into the page when it saved it. */
  savedFrom?: { value: string; line: number }
}

export const attribute = (token: TagToken, name: string): string | undefined =>
  token.attrs.find((a) => a.name === name)?.value

/** Notes what a `meta`, `link` or `html` element states. */
export function stateElement(stated: Stated, token: TagToken, line: number): void {
  const said = (name: string): string => (attribute(token, name) ?? '').trim()
  if (token.tagName === 'html') {
    const value = said('lang') || said('xml:lang')
    if (value) stated.language ??= { value, line }
  } else if (token.tagName === 'link') {
    if (/^canonical$/i.test(said('rel')) && said('href')) stated.canonical ??= { value: said('href'), line }
  } else {
    const value = said('content')
    const name = (said('property') || said('name') || said('itemprop') || said('http-equiv')).toLowerCase()
    if (!name || !value || value.length > 5000) return
    const known = stated.metas.get(name)
    if (!known) stated.metas.set(name, [{ value, line }])
    else if (known.length < 20) known.push({ value, line })
  }
}

// " saved from url=(0031)https://news.example.org/bridge " "Page saved with SingleFile\n url: https://news.example.org/bridge"
const SAVED = /^\s{0,9}(?:saved from url=\(\d{4}\)|page saved with singlefile\s{1,9}url: )(https?:\/\/\S{1,2000})/i

/** Notes what a comment states. */
export function stateComment(stated: Stated, comment: string, line: number): void {
  const value = SAVED.exec(comment.slice(0, 2200))?.[1]
  if (value) stated.savedFrom ??= { value, line }
}
