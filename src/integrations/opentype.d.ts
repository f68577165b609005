/** opentype.js, as far as it is used here. */
declare module 'opentype.js' {
  export type Command =
    | { type: 'Z' }
    | { type: 'M' | 'L'; x: number; y: number }
    | { type: 'Q'; x1: number; y1: number; x: number; y: number }
    | { type: 'C'; x1: number; y1: number; x2: number; y2: number; x: number; y: number }
  export interface Font {
    charToGlyphIndex(letter: string): number
    getAdvanceWidth(text: string, size: number): number
    getPath(text: string, x: number, y: number, size: number): { commands: Command[] }
  }
  const opentype: { parse(file: ArrayBuffer): Font }
  export default opentype
}
