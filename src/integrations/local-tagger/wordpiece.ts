/** Text as the pieces of words that a model of the BERT family reads: `tokenizer.json` with a WordPiece vocabulary. */
import type { Span } from '#core/model.ts'
import { UnfitModel } from './unfit.ts'

/** A piece and where it stands in the text, in UTF-16 code units. */
export interface Piece extends Span {
  id: number
  /** Goes on with the word of the piece before it. */
  goesOn: boolean
}

export interface WordPiece {
  /** Ids that open and close what a model reads. */
  open: number
  close: number
  pieces(text: string): Piece[]
}

interface TokenizerFile {
  model?: {
    type?: string
    vocab?: Record<string, number>
    unk_token?: string
    continuing_subword_prefix?: string
    max_input_chars_per_word?: number
  }
  normalizer?: { type?: string; lowercase?: boolean; strip_accents?: boolean | null } | null
  pre_tokenizer?: { type?: string } | null
}

interface Reading {
  vocab: Map<string, number>
  unknown: number
  prefix: string
  longest: number
  lower: boolean
  bare: boolean
}

/** Reads the content of a `tokenizer.json`. Throws `UnfitModel` for other kinds than WordPiece over words of BERT. */
export function wordPiece(json: string): WordPiece {
  const { model = {}, normalizer, pre_tokenizer } = parsed(json)
  if (model.type !== 'WordPiece' || !model.vocab)
    throw new UnfitModel(
      `its tokenizer.json is of the kind ${model.type ?? 'unknown'}; WordPiece (models of the BERT family) is the kind that can be read`,
    )
  if (pre_tokenizer && pre_tokenizer.type !== 'BertPreTokenizer')
    throw new UnfitModel(`its tokenizer.json parts words as ${pre_tokenizer.type}; BertPreTokenizer can be read`)
  if (normalizer && normalizer.type !== 'BertNormalizer')
    throw new UnfitModel(`its tokenizer.json prepares text as ${normalizer.type}; BertNormalizer can be read`)
  const vocab = new Map(Object.entries(model.vocab))
  const idOf = (token: string): number => {
    const id = vocab.get(token)
    if (id === undefined) throw new UnfitModel(`its vocabulary has no ${token}`)
    return id
  }
  const lower = normalizer?.lowercase ?? false
  const reading: Reading = {
    vocab,
    unknown: idOf(model.unk_token ?? '[UNK]'),
    prefix: model.continuing_subword_prefix ?? '##',
    longest: model.max_input_chars_per_word ?? 100,
    lower,
    bare: normalizer?.strip_accents ?? lower,
  }
  return {
    open: idOf('[CLS]'),
    close: idOf('[SEP]'),
    pieces: (text) => wordsOf(text).flatMap((word) => piecesOf(text, word, reading)),
  }
}

function parsed(json: string): TokenizerFile {
  try {
    return JSON.parse(json) as TokenizerFile
  } catch {
    throw new UnfitModel('its tokenizer.json is no JSON')
  }
}

/** Letters and numbers without a gap; every mark, and every Chinese character, by itself. */
function wordsOf(text: string): Span[] {
  const found: Span[] = []
  // "Al", "-", "Masri" | "北"
  for (const match of text.matchAll(/[\p{P}\p{S}\p{Script=Han}]|[^\s\p{P}\p{S}\p{Script=Han}\p{Cc}\p{Cf}]+/gu))
    found.push({ start: match.index, end: match.index + match[0].length })
  return found
}

/** The longest piece of the vocabulary first, again and again; a word that does not come out is unknown as a whole. */
function piecesOf(text: string, word: Span, reading: Reading): Piece[] {
  const { vocab, prefix, unknown } = reading
  const { letters, at } = plain(text.slice(word.start, word.end), reading)
  const whole: Piece[] = [{ ...word, id: unknown, goesOn: false }]
  if (letters.length > reading.longest) return whole
  const found: Piece[] = []
  for (let from = 0; from < letters.length; ) {
    let to = letters.length
    while (to > from && !vocab.has((from ? prefix : '') + letters.slice(from, to).join(''))) to--
    if (to === from) return whole
    found.push({
      start: word.start + (at[from] as number),
      end: word.start + (at[to] as number),
      id: vocab.get((from ? prefix : '') + letters.slice(from, to).join('')) as number,
      goesOn: from > 0,
    })
    from = to
  }
  return found
}

/** Characters as the vocabulary has them, and where each begins in the word. */
function plain(word: string, { lower, bare }: Reading): { letters: string[]; at: number[] } {
  const letters: string[] = []
  const at: number[] = []
  let place = 0
  for (const c of word) {
    let made = lower ? c.toLowerCase() : c
    if (bare) made = made.normalize('NFD').replace(/\p{M}/gu, '')
    for (const letter of made) {
      letters.push(letter)
      at.push(place)
    }
    place += c.length
  }
  return { letters, at: [...at, place] }
}
