/** What the strict reading of a page finds is what a parser finds, or it finds nothing and leaves the page to the parser. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { anchorsIn } from '#core/anchors.ts'
import { parsedAnchors } from './anchors.ts'
import { type Bearer, strict, strictTree } from './strict-page.ts'

const page = (body: string, head = '<title>A</title>'): string =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`
const anchors = (html: string) => {
  const tree = strictTree(html)
  return tree && anchorsIn<Bearer | string>(tree, strict)
}
const anchor = (start: number, end: number, words: string): string =>
  `<span data-article="a" data-start="${start}" data-end="${end}">${words}</span>`

describe('a page as we print it', () => {
  test.each([
    [
      'a paragraph with a mark and a note',
      `<p data-article="a" data-start="0" data-end="9">We <b data-start="3" data-end="7">will</b> go<i data-note> […]</i></p>`,
    ],
    ['references', anchor(0, 9, 'A &amp; B &lt;c&gt; &quot;d&quot; &#39;e&#39; &')],
    [
      'a table',
      `<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>${anchor(1, 2, 'a')}</td></tr></tbody></table>`,
    ],
    ['definitions', `<dl><div><dt>a</dt><dd>${anchor(1, 2, 'a')}</dd></div></dl>`],
    ['a picture', `<svg viewBox="0 0 9 9"><title>a</title><path d="M0 0" /><text>b</text></svg>${anchor(1, 2, 'a')}`],
    ['a script inside and one behind', `<script>if (1 < 2) a()</script>${anchor(1, 2, 'a')}`],
    [
      'an attribute that tells of another',
      `<p title=' > data-start=' data-article="a" data-start="1" data-end="2">a</p>`.replaceAll("'", '"'),
    ],
  ])('%s', (_, body) => {
    const html = `${page(body)}<script>b()</script>`
    expect(anchors(html)).toEqual(parsedAnchors(html))
  })
})

describe('left to the parser', () => {
  test.each([
    ['a block in a paragraph', `<p data-article="a" data-start="0" data-end="9">a<div>b</div></p>`],
    ['a link in a link', `<a href="#">${anchor(0, 1, 'a')}<a href="#">b</a></a>`],
    ['text in a table', `<table>${anchor(0, 1, 'a')}<tbody><tr><td>b</td></tr></tbody></table>`],
    ['an element that is not closed', `<div>${anchor(0, 1, 'a')}`],
    ['elements that cross', '<b><i></b></i>'],
    ['a reference of which we know nothing', anchor(0, 1, '&eacute;')],
    ['a reference without an end', anchor(0, 1, '&amp')],
    ['a comment', `<!-- ${anchor(0, 1, 'a')} -->`],
    ['text of its own kind', `<textarea>${anchor(0, 1, 'a')}</textarea>`],
    ['a template', `<template>${anchor(0, 1, 'a')}</template>`],
    ['HTML in a picture', `<svg><p>${anchor(0, 1, 'a')}</p></svg>`],
    ['a heading in a heading', `<h2>a<h3>${anchor(0, 1, 'a')}</h3></h2>`],
    ['an element that seems to close itself', `<div />${anchor(0, 1, 'a')}`],
    ['a script with a comment', '<script><!-- <script> --></script>'],
  ])('%s', (_, body) => expect(strictTree(page(body))).toBeNull())
  it('no doctype, a second body, a script before the page, a mark in the title', () => {
    expect(strictTree(page('', '<title><b>a</b></title>'))).toBeNull()
    expect(strictTree('<html><head></head><body></body></html>')).toBeNull()
    expect(strictTree('<!doctype html><html><body></body><body></body></html>')).toBeNull()
    expect(strictTree('<!doctype html><script></script><html><body></body></html>')).toBeNull()
  })
})

const NAMES =
  'p div span a b dl dt dd ul li h2 h3 table thead tbody tr td button form svg title text path details summary br pre body html script'.split(
    ' ',
  )
const piece = fc.oneof(
  fc.constantFrom('a', ' ', '&amp;', '&lt;p>', '&', '\n', '<', '<!--', '&eacute;', '<br>', '<path d="M0" />'),
  fc.constantFrom(...NAMES).map((name) => `</${name}>`),
  fc.tuple(fc.constantFrom(...NAMES), fc.nat(9)).map(([name, n]) => `<${name} data-start="${n}" data-end="9">`),
)
/** Elements that are closed in their turn, wherever they stand. */
const { nested } = fc.letrec<{ nested: string }>((tie) => ({
  nested: fc.oneof(
    { depthSize: 'medium' },
    piece,
    fc
      .tuple(fc.constantFrom(...NAMES), fc.array(tie('nested'), { maxLength: 4 }), fc.nat(9))
      .map(([name, inside, n]) => `<${name} data-start="${n}" data-end="${n + 1}">${inside.join('')}</${name}>`),
  ),
}))

test('whatever is read strictly, a parser reads the same', () => {
  let read = 0
  fc.assert(
    fc.property(fc.array(nested, { maxLength: 6 }), (pieces) => {
      const html = page(pieces.join(''))
      const found = anchors(html)
      if (!found) return
      read++
      expect(found).toEqual(parsedAnchors(html))
    }),
    { numRuns: 20_000, seed: 5 },
  )
  expect(read).toBeGreaterThan(1000)
})
