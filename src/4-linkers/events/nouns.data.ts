/** Nouns that name an event, by kind: two of one kind on one day may be one event under two names. */
const kinds = {
  violence:
    'attack attacks assault massacre onslaught raid raids invasion incursion bombing bombings blast blasts explosion shooting killing killings slaying murder strike strikes siege coup rampage atrocities terror',
  vote: 'election elections vote referendum ballot poll polls',
  talks: 'meeting summit talks conference call visit debate hearing ceremony session',
  ruling: 'ruling verdict decision sentence trial order',
  accord: 'agreement deal treaty truce ceasefire accord',
  disaster: 'earthquake quake flood fire crash storm hurricane accident collapse outbreak',
  protest: 'protest protests demonstration march rally riot riots',
}

/** Noun → kind. */
export const EVENT_NOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries(kinds).flatMap(([kind, nouns]) => nouns.split(' ').map((noun): [string, string] => [noun, kind])),
)

/** Before a date these name a limit, not a day on which something happened. */
export const LIMITS: ReadonlySet<string> = new Set('since before until till after by from'.split(' '))
