/** What a person corrects: one entry of `corrections.yaml`, checked. No schema is loaded for these types. */
import type { EntityType, Role } from '../model.ts'

/** Exact words with their context: up to 32 characters on each side, fewer only at an end of the text. */
export interface Anchor {
  text: string
  before: string
  after: string
  /** Which of the places with the same 32 characters before and behind their start, from 1. */
  ordinal: number
}

/** A place in one file, whatever it is called. */
export interface FileAnchor extends Anchor {
  /** Path inside the folder when the entry was written; tells two files with the same bytes apart. */
  file: string
  /** SHA-256 of the file's bytes. */
  sha256: string
}

export type MarkKind = 'mention' | 'quotation' | 'statement' | 'date' | 'figure' | 'caveat' | 'label' | 'line'
/** `entity` is whoever a mention names, in every file. */
export type Kind = MarkKind | 'entity'

/** An entity by its name, or by a place where it is mentioned. */
export type EntityRef = string | FileAnchor

/** What is decided about the mark; which of it an entry may hold follows from its kind. */
export interface Decided {
  reject?: true
  speaker?: EntityRef | null
  value?: string | number | null
  key?: string | null
  counted?: string | null
  role?: Role
  entity?: EntityRef
  type?: EntityType
  name?: string
  sameAs?: EntityRef
}

export interface Correction extends FileAnchor {
  /** From what it stands on and what it decides; two entries that decide the same thing share it up to a number. */
  id: string
  kind: Kind
  /** Id of the mark that it stands on. */
  mark: string
  decided: Decided
  /** Of a mention: this mark alone, or every mark of the file that the program gave to the same entity. */
  scope: 'mark' | 'file'
  note: string | null
  /** Place of the entry in `corrections.yaml`, from 1. */
  line: number
  column: number
  /** Position in the list of the file, from 0. */
  index: number
  /** Another entry decides otherwise about the same thing: neither is applied. */
  conflicting: boolean
  /** An earlier entry decides the same. */
  repeated: boolean
}

/** What is wrong in the file: where (line and column, from 1) and what to do. */
export interface CorrectionsProblem {
  line: number
  column: number
  ruleId: string
  reason: string
}
