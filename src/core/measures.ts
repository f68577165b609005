/** Accuracy as `npm run evaluate` measured it: the content of `measures.json`, shown on the method page and in the README. */
export interface Measure {
  /** What was measured, such as "quotation spans". */
  what: string
  /** The data it was measured on. */
  data: string
  /** Name of the score, such as "F1, exact". */
  score: string
  /** Between 0 and 1. */
  value: number
}
export interface Measures {
  date: string
  command: string
  measures: Measure[]
}
