/** `dossier correct`: an id from a page and a decision become an entry of `corrections.yaml`. */
import { join } from 'node:path'
import { areContrary, readCorrections } from '#core/corrections/read.ts'
import type { Correction, Decided, EntityRef, Kind } from '#core/corrections/types.ts'
import { type NewEntry, withAnchor, withDecision, withEntry, withoutEntry } from '#core/corrections/write.ts'
import type { EntityType, Role } from '#core/model.ts'
import { annotateFolder } from './annotate.ts'
import type { CorrectOptions } from './correct-options.ts'
import { listCorrections } from './corrections.ts'
import { CORRECTIONS } from './files.ts'
import { anchorIn, findMark, type Target } from './find-mark.ts'
import { type Gathered, gather } from './gather.ts'
import { replaceText, textOf } from './keep.ts'
import { printable, type Reporter, WrongUse } from './reporter.ts'

type Found = Awaited<ReturnType<typeof annotateFolder>> & { corrections: Correction[] }
/** The new text of the file, and what was done, in words. */
interface Change {
  text: string
  did: string
  undo: string
}

/** More files than this are not annotated a second time to tell whether the entry holds. */
const FEW = 200

/** Writes, moves or takes back one entry; the old file is kept. Throws `WrongUse` for what cannot be decided. */
export async function correctMark(
  seeds: string,
  id: string,
  options: CorrectOptions,
  reporter: Reporter,
): Promise<void> {
  const gathered = await gather(seeds, silent(reporter))
  const found = { ...(await annotated(gathered, reporter)), corrections: gathered.corrections }
  const path = join(seeds, CORRECTIONS)
  const before = textOf(path)
  const change = changeOf(found, { seeds, id, options, before })
  const { problems } = readCorrections(change.text)
  const known = new Set(readCorrections(before ?? '').problems.map((p) => p.reason))
  const mistake = problems.find((p) => !known.has(p.reason))
  if (mistake) throw new WrongUse(`Nothing was written: ${mistake.reason}`)
  const backup = replaceText(path, before, change.text)
  reporter.stage(`${printable(path)}: ${change.did}`)
  if (backup) reporter.stage(`The file as it was: ${printable(backup)}`)
  reporter.stage(change.undo)
  if (gathered.paths.length > FEW) reporter.stage(`To see what it does: dossier check ${printable(seeds)}`)
  else for (const line of listCorrections(await stateOf(seeds, id, reporter))) reporter.stage(line)
}

/** All entries of a folder, one line each. */
export async function listOf(seeds: string, reporter: Reporter): Promise<string[]> {
  const { dossier } = await annotated(await gather(seeds, reporter), reporter)
  return listCorrections(dossier.corrections)
}

const silent = (reporter: Reporter): Reporter => ({ ...reporter, problem: () => {}, stage: () => {} })

const annotated = (gathered: Gathered, reporter: Reporter) =>
  annotateFolder(gathered, { plain: false }, silent(reporter))

/** The entries that stand on the same mark, as they stand now. */
async function stateOf(seeds: string, id: string, reporter: Reporter) {
  const gathered = await gather(seeds, silent(reporter))
  const found = { ...(await annotated(gathered, reporter)), corrections: gathered.corrections }
  const mark = entryOf(found, id)?.mark ?? findMark(found, id)?.mark
  return found.dossier.corrections.filter((c) => c.mark === mark)
}

interface Asked {
  seeds: string
  id: string
  options: CorrectOptions
  before: string | null
}

function changeOf(found: Found, asked: Asked): Change {
  const { id, options, before } = asked
  const entry = entryOf(found, id)
  if (options.undo) return taken(entry ?? onlyEntryOn(found, id), before ?? '')
  if (options.anchor)
    return moved(found, { entry: entry ?? onlyEntryOn(found, id), to: options.anchor, before: before ?? '' })
  const target = findMark(found, entry?.mark ?? id)
  if (!target)
    throw new WrongUse(
      `There is no mark \`${printable(id)}\` in \`${printable(asked.seeds)}\`. Ids stand in the notes of a briefing (q-…, s-…, d-…, f-…, m-…, l-…); an entity can also be named by the last part of its page's address.`,
    )
  return decidedOn(found, target, asked)
}

const entryOf = ({ corrections }: Found, id: string): Correction | undefined =>
  /^c-[0-9a-f]{4,10}(?:-\d+)?$/.test(id) ? corrections.find((c) => c.id.startsWith(id)) : undefined

function onlyEntryOn({ corrections }: Found, id: string): Correction {
  const entries = corrections.filter((c) => c.mark.startsWith(id))
  if (entries.length === 1) return entries[0]!
  throw new WrongUse(
    entries.length
      ? `Several entries stand on \`${id}\`: ${entries.map((c) => `\`${c.id}\``).join(', ')}. Name one of them.`
      : `No entry has the id \`${printable(id)}\`. To see all entries: dossier correct SEEDS --list`,
  )
}

const taken = (entry: Correction, before: string): Change => ({
  text: withoutEntry(before, entry.index),
  did: `took back the entry ${entry.id}.`,
  undo: 'To undo it: put the kept file in its place.',
})

function moved(found: Found, { entry, to, before }: { entry: Correction; to: string; before: string }): Change {
  const target = findMark(found, to)
  const kind = entry.kind === 'entity' ? 'mention' : entry.kind
  if (target?.kind !== kind)
    throw new WrongUse(`\`${printable(to)}\` is no ${kind}, and the entry ${entry.id} is about one.`)
  return {
    text: withAnchor(before, entry.index, anchorIn(target)),
    did: `the entry ${entry.id} stands now on ${target.mark} in ${printable(target.file)}.`,
    undo: 'To undo it: put the kept file in its place.',
  }
}

function decidedOn(found: Found, target: Target, { seeds, options, before }: Asked): Change {
  const { kind, decided } = decisionOf(found, target, options)
  const scope = options.wholeFile ? ('file' as const) : undefined
  const entry: NewEntry = { ...anchorIn(target), kind, decided, scope, note: options.note }
  const old = found.corrections.find(
    (c) => c.mark === target.mark && c.file === target.file && c.kind === kind && clashes(c, decided),
  )
  const words = `${kind} “${printable(target.text.slice(0, 60))}” in ${printable(target.file)}`
  const undo = `To undo it: dossier correct ${printable(seeds)} ${target.mark} --undo`
  if (old && (old.decided.reject || decided.reject)) {
    const text = withEntry(withoutEntry(before ?? '', old.index), entry)
    return { text, did: `put a new entry in the place of ${old.id}: ${words}.`, undo }
  }
  if (old)
    return { text: withDecision(before ?? '', old.index, entry), did: `changed the entry ${old.id}: ${words}.`, undo }
  return { text: withEntry(before, entry), did: `wrote an entry: ${words}.`, undo }
}

const clashes = (old: Correction, decided: Decided): boolean =>
  areContrary(old, { decided }) || Object.keys(decided).some((key) => key in old.decided)

/** What the options decide about a mark of this kind. */
function decisionOf(found: Found, target: Target, o: CorrectOptions): { kind: Kind; decided: Decided } {
  const who = (words: string): EntityRef => {
    const named = findMark(found, words)
    if (named && named.kind !== 'mention') throw new WrongUse(`\`${words}\` is no mention of anybody.`)
    return named ? anchorIn(named) : words
  }
  const orNull = <T>(value: string | false, read: (words: string) => T): T | null =>
    value === false ? null : read(value)
  const ofEntity = o.rename !== undefined || o.mergeInto !== undefined || o.rejectEntity
  const kind: Kind = ofEntity ? 'entity' : target.kind
  if (ofEntity && target.kind !== 'mention')
    throw new WrongUse(
      `\`${target.mark}\` is a ${target.kind}; --rename, --merge-into and --reject-entity need a mention (m-…).`,
    )
  const decided: Decided = {
    ...(o.speaker !== undefined && { speaker: orNull(o.speaker, who) }),
    ...(o.value !== undefined && { value: orNull(o.value, (v) => (target.kind === 'figure' ? numberOf(v) : v)) }),
    ...(o.key !== undefined && { key: orNull(o.key, String) }),
    ...(o.counted !== undefined && { counted: orNull(o.counted, String) }),
    ...(o.role !== undefined && { role: o.role as Role }),
    ...(o.type !== undefined && { type: o.type as EntityType }),
    ...(o.split !== undefined && { entity: who(o.split) }),
    ...(o.rename !== undefined && { name: o.rename }),
    ...(o.mergeInto !== undefined && { sameAs: who(o.mergeInto) }),
    ...((o.reject || o.rejectEntity) && { reject: true as const }),
  }
  if (!Object.keys(decided).length)
    throw new WrongUse(
      `\`${target.mark}\` is the ${target.kind} “${printable(target.text.slice(0, 60))}” in ${printable(target.file)}. Say what to decide about it: ${DECISIONS[target.kind]}.`,
    )
  return { kind, decided }
}

const DECISIONS: Record<Target['kind'], string> = {
  quotation: '--speaker, --no-speaker or --reject',
  statement: '--speaker, --no-speaker or --reject',
  date: '--value, --no-value or --reject',
  figure: '--value, --key, --counted, their --no- forms, or --reject',
  mention: '--split, --type, --reject, or for whom it names everywhere --rename, --merge-into, --reject-entity',
  caveat: '--reject',
  label: '--reject',
  line: '--role',
}

function numberOf(words: string): number {
  const value = Number(words.replaceAll(',', ''))
  if (!words.trim() || !Number.isFinite(value))
    throw new WrongUse(`\`--value ${printable(words)}\` is no number. Give one like 1400.`)
  return value
}
