/** From the labels of a model's pieces to names. */
import type { SeenName } from '#core/stages.ts'
import { UnfitModel } from './unfit.ts'
import type { Piece } from './wordpiece.ts'

type Coarse = SeenName['type']
export interface Label {
  /** True where a new name begins even behind one of its type. */
  begins: boolean
  type: Coarse | undefined
}

const TYPES: Record<string, Coarse> = {
  PER: 'PER',
  PERSON: 'PER',
  ORG: 'ORG',
  ORGANIZATION: 'ORG',
  LOC: 'LOC',
  LOCATION: 'LOC',
  GPE: 'LOC',
  FAC: 'LOC',
  MISC: 'MISC',
  NORP: 'MISC',
  EVENT: 'MISC',
  WORK_OF_ART: 'MISC',
  LAW: 'MISC',
  LANGUAGE: 'MISC',
  PRODUCT: 'MISC',
}

/** The labels of a `config.json`, by number. Dates, amounts and the like name nothing here. */
export function labelsOf(config: string): Label[] {
  const id2label = named(config)
  if (!id2label) throw new UnfitModel('its config.json names no labels (id2label)')
  const labels = Object.keys(id2label).map((_, i) => labelOf(id2label[i] ?? ''))
  if (!labels.some(({ type }) => type))
    throw new UnfitModel(`its labels name no people, bodies or places (${Object.values(id2label).join(', ')})`)
  return labels
}

function named(config: string): Record<string, string> | undefined {
  try {
    return (JSON.parse(config) as { id2label?: Record<string, string> }).id2label
  } catch {
    return undefined
  }
}

/** "B-PER", "I-ORG", "S-LOC", "GPE"; "O" has no type. */
function labelOf(label: string): Label {
  const [, place = '', name = ''] = /^(?:([BIESLU])-)?(.+)$/.exec(label) ?? []
  return { begins: 'BSU'.includes(place) && place !== '', type: TYPES[name.toUpperCase()] }
}

/** Names of a row of pieces; `scores[piece * labels.length + label]`. A word is what its first piece is. */
export function namesOf(pieces: Piece[], scores: ArrayLike<number>, labels: Label[]): SeenName[] {
  const found: SeenName[] = []
  let open: { name: SeenName; sum: number; words: number } | undefined
  pieces.forEach((piece, i) => {
    if (piece.goesOn) {
      if (open) open.name.end = piece.end
      return
    }
    const { label, share } = best(scores, i * labels.length, labels)
    if (!label.type) open = undefined
    else if (open && open.name.type === label.type && !label.begins) {
      open.name.end = piece.end
      open.sum += share
      open.words++
      open.name.score = Math.round((100 * open.sum) / open.words) / 100
    } else {
      open = {
        name: { start: piece.start, end: piece.end, type: label.type, score: Math.round(100 * share) / 100 },
        sum: share,
        words: 1,
      }
      found.push(open.name)
    }
  })
  return found
}

/** The best label and its share of all (softmax). */
function best(scores: ArrayLike<number>, base: number, labels: Label[]): { label: Label; share: number } {
  let top = 0
  for (let l = 1; l < labels.length; l++) if ((scores[base + l] as number) > (scores[base + top] as number)) top = l
  let all = 0
  for (let l = 0; l < labels.length; l++) all += Math.exp((scores[base + l] as number) - (scores[base + top] as number))
  return { label: labels[top] as Label, share: 1 / all }
}
