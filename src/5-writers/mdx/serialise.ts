/**
 * MDX is code, so source text must never be read as MDX. Every piece of it, in elements and in attributes, is written
 * as a JSON string inside an expression, and every element is written out as JSX. There is no Markdown in the result.
 * The official serialiser (mdast-util-mdx) escapes too little: a line of prose that begins with "import" or "export"
 * becomes a module statement.
 */
import type { Plugin } from 'unified'
import type { Node } from 'unist'
import { visible } from '#core/visible.ts'

/** The nodes that the tree of an article consists of. An attribute's value is bare: a string, a number or a boolean. */
export interface MdxNode {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' | 'mdxTextExpression'
  name?: string
  value?: string
  attributes?: { name: string; value: string | number | boolean }[]
  children?: MdxNode[]
}

/** The root of a tree of MDX elements. */
export interface MdxRoot extends Node {
  type: 'root'
  children: MdxNode[]
}

// outside printable ASCII, Latin, Greek, Cyrillic, common punctuation: written as \uXXXX, so that nothing in the file is
// invisible; characters for private use too, of which Sätteri (0.4) takes U+F002 for a sign of its own and loses it
const RARE = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufff9-\uffff]/g

// Astro (7.3) changes the first "export default function MDXContent" of a compiled file, and looks into strings as well:
// in text these words stand in two strings, in an attribute with a sign between that nobody sees
const MODULE = /(?<=export)(?= default function MDXContent)/g

/** A value as an expression: `{"text"}`, `{12}`. The only way by which source text gets into a file of code. */
export function expression(value: string | number | boolean): string {
  if (typeof value !== 'string') return `{${JSON.stringify(value)}}`
  const json = JSON.stringify(visible(value))
  return `{${json.replace(RARE, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)}}`
}

/** Front matter with a closed set of keys, every value a JSON string. */
export const frontMatter = (values: Record<string, string>): string =>
  `---\n${Object.entries(values)
    .map(([key, value]) => `${key}: ${expression(value).slice(1, -1)}`)
    .join('\n')}\n---\n`

/** Compiles a tree of MDX elements to MDX source. A plugin for unified. */
export const mdxCompiler: Plugin<[], MdxRoot, string> = function () {
  this.compiler = (tree) => (tree as MdxRoot).children.map((node) => `${write(node)}\n`).join('\n')
}

function write(node: MdxNode): string {
  if (node.type === 'mdxTextExpression') return (node.value ?? '').split(MODULE).map(expression).join('')
  const attributes = (node.attributes ?? []).map(
    (a) => ` ${a.name}=${expression(typeof a.value === 'string' ? a.value.replace(MODULE, '\u2060') : a.value)}`,
  )
  return `<${node.name}${attributes.join('')}>${(node.children ?? []).map(write).join('')}</${node.name}>`
}
