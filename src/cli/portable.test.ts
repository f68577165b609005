import { describe, expect, it } from 'vitest'
import { portablePage, relativeTo } from './portable.ts'

describe('an address in a site that is read from disk', () => {
  it.each([
    ['/', 'index.html', './index.html'],
    ['/figures/', 'index.html', './figures/index.html'],
    ['/figures/#f1', 'briefings/a/index.html', '../../figures/index.html#f1'],
    ['/search/?q=/x/', 'search/index.html', '../search/index.html?q=/x/'],
    ['/_astro/a.css', 'briefings/a/index.html', '../../_astro/a.css'],
  ])('%s, from %s, is %s', (address, file, expected) => {
    expect(relativeTo(address, file, '/')).toBe(expected)
    expect(relativeTo(`/a/b${address}`, file, '/a/b/')).toBe(expected)
  })

  it('changes in attributes alone, and leaves other hosts as they are', () => {
    const html =
      '<!doctype html><html><head></head><body><a href="/x/">href="/x/"</a><a href="#p1"></a><a href="https://h/x/"></a></body></html>'
    const page = portablePage(html, 'a/index.html', '/')
    expect(page).toContain('<a href="../x/index.html">href="/x/"</a><a href="#p1"></a><a href="https://h/x/"></a>')
  })

  it('leaves no module and no early font, and says where root and search are', () => {
    const html =
      '<head><link rel="preload" href="/f.woff2"><script type="module" src="/a.js"></script><script type="application/ld+json">{}</script></head><body><div id="card" data-root="/"></div><dialog data-search="/search/"></dialog></body>'
    const page = portablePage(html, 'a/b/index.html', '/')
    expect(page).not.toMatch(/preload|module/)
    expect(page).toContain('ld+json')
    expect(page).toContain(
      '<div id="card" data-root="../../"></div><dialog data-search="../../search/index.html"></dialog>',
    )
    expect(page).toContain('<script defer="" src="../../disk.js"></script></body>')
  })
})
