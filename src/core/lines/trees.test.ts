import { expect, test } from 'vitest'
import { answer, treeProbability } from './trees.ts'

const TREE = [0, 5, [1, 2, -1, 1], 3] as const

test('a tree answers by whether a column is below a number', () => {
  expect(answer(TREE, [4, 1])).toBe(-1)
  expect(answer(TREE, [4, 2])).toBe(1)
  expect(answer(TREE, [5, 1])).toBe(3)
})

test('answers are added to the start, and made a probability', () => {
  const trees = { columns: ['a', 'b'], start: -4, trees: [TREE, 1] }
  expect(treeProbability([5, 0], trees)).toBe(0.5)
  expect(treeProbability([4, 0], trees)).toBeLessThan(0.02)
  expect(treeProbability([4, 0], { ...trees, trees: [] })).toBeCloseTo(0.018, 3)
})
