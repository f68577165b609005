/** schema.org data for search engines, safe inside a script element. */
import type { Article } from '#core/model.ts'
import { oneLine } from '#core/visible.ts'
import { webAddress } from '#core/web-address.ts'

/** A briefing as a Report that is based on a NewsArticle. */
export function briefingJsonLd(article: Article, dossierTitle: string): string {
  const { title, outlet, published, byline, url, language } = article.fields
  const address = webAddress(url?.value)
  return scriptJson({
    '@context': 'https://schema.org',
    '@type': 'Report',
    name: oneLine(title?.value ?? article.source.path),
    isPartOf: { '@type': 'Dataset', name: oneLine(dossierTitle) },
    isBasedOn: {
      '@type': 'NewsArticle',
      headline: oneLine(title?.value ?? article.source.path),
      ...(outlet && { publisher: { '@type': 'NewsMediaOrganization', name: oneLine(outlet.value) } }),
      ...(published && { datePublished: published.value }),
      ...(byline && { author: byline.value.map((name) => ({ '@type': 'Person', name: oneLine(name) })) }),
      ...(address && { url: address }),
      ...(language && { inLanguage: language.value }),
      identifier: `sha256:${article.source.sha256}`,
    },
  })
}

/** JSON that cannot end the script element it stands in. */
export const scriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
