/** What the tagger may learn from: sets whose licence lets weights be shipped. */
import type { Gold } from './corpus.ts'

/** Sets with annotations. */
export const SETS = [
  'wikigold/train',
  'gum/train',
  'btc/train',
  'europarl/train',
  'redocred/train',
  'redocred/dev',
  'crossner_politics/train',
  'crossner_politics/dev',
  'grobid_ner/train',
]
/** Texts whose own annotations are not read. */
export const WIRE = ['gmb/train', 'gmb/dev', 're3d/train']

/** Parts of GUM under CC BY or CC BY-SA and those of re3d that are open: the others are non-commercial, or unclear. */
export const isOpen = ({ licence }: Gold): boolean =>
  licence === undefined || (!/NC|see/.test(licence) && /CC BY|public domain|OGL|reuse/.test(licence))
