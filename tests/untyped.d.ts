/** Packages without types, as far as the tests use them. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(data: string, options?: { forceType: string })
    data: Record<string, unknown>[]
  }
}
declare module '@citation-js/plugin-bibtex' {}
declare module '@citation-js/plugin-ris' {}
declare module 'jsonld' {
  type Node = Record<string, unknown>
  const jsonld: {
    expand(
      input: object,
      options: { documentLoader(url: string): Promise<{ contextUrl?: string; documentUrl: string; document: object }> },
    ): Promise<Node[]>
  }
  export default jsonld
}
