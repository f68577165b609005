/**
 * A linear-chain conditional random field with two states, part of the article or not: what every line shows is
 * weighed, and how often one state follows the other. Weights come from training (scripts/train-residue.ts).
 */
export interface LineModel {
  /** Observation → how much it speaks for the article (positive) or against. */
  weights: Map<string, number>
  /** Not-not, not-article, article-not, article-article. */
  steps: [number, number, number, number]
}

/** Weights as they are stored. */
export const modelOf = (data: { steps: number[]; weights: Record<string, number> }): LineModel => ({
  weights: new Map(Object.entries(data.weights)),
  steps: data.steps as LineModel['steps'],
})

/** The probability of each line to be of the article, from all lines together (forward-backward). */
export function probabilities(observed: string[][], { weights, steps }: LineModel): number[] {
  const scores = observed.map((names) => names.reduce((sum, name) => sum + (weights.get(name) ?? 0), 0))
  const ahead = forward(scores, steps)
  const behind = backward(scores, steps)
  return scores.map((_, i) => {
    const not = (ahead[2 * i] as number) + (behind[2 * i] as number)
    const is = (ahead[2 * i + 1] as number) + (behind[2 * i + 1] as number)
    return 1 / (1 + Math.exp(not - is))
  })
}

export function forward(scores: number[], [nn, nb, bn, bb]: LineModel['steps']): Float64Array {
  const to = new Float64Array(2 * scores.length)
  scores.forEach((score, i) => {
    const [n, b] = i ? [to[2 * i - 2] as number, to[2 * i - 1] as number] : [0, 0]
    to[2 * i] = i ? logSum(n + nn, b + bn) : 0
    to[2 * i + 1] = score + (i ? logSum(n + nb, b + bb) : 0)
  })
  return to
}

export function backward(scores: number[], [nn, nb, bn, bb]: LineModel['steps']): Float64Array {
  const from = new Float64Array(2 * scores.length)
  for (let i = scores.length - 2; i >= 0; i--) {
    const n = from[2 * i + 2] as number
    const b = (from[2 * i + 3] as number) + (scores[i + 1] as number)
    from[2 * i] = logSum(nn + n, nb + b)
    from[2 * i + 1] = logSum(bn + n, bb + b)
  }
  return from
}

/** log(eᵃ + eᵇ) without overflow. */
export const logSum = (a: number, b: number): number => {
  const most = Math.max(a, b)
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most))
}
