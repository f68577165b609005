/** Events that counts belong to: noun → kind. */
const table = (rows: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(rows).flatMap(([kind, words]) => words.split(/\s+/).map((word): [string, string] => [word, kind])))

/** They happen once; counts of one event may be compared. */
export const EVENTS = table({
  attack: 'attack massacre onslaught incursion assault raid rampage ambush atrocity pogrom',
  strike: 'strike airstrike bombing shelling missile',
  shooting: 'shooting gunfire',
  explosion: 'explosion blast detonation',
  earthquake: 'earthquake quake tremor',
  flood: 'flood floods flooding',
  storm: 'storm hurricane cyclone typhoon tornado',
  fire: 'fire wildfire blaze inferno',
  crash: 'crash collision derailment',
  sinking: 'sinking shipwreck capsizing',
  collapse: 'collapse landslide avalanche mudslide',
  stampede: 'stampede crush',
  eruption: 'eruption',
})
/** The same told by a verb: "after a mine collapsed". */
export const HAPPENED = table({
  collapse: 'collapsed',
  explosion: 'exploded',
  crash: 'crashed derailed collided',
  sinking: 'capsized sank',
  eruption: 'erupted',
})
/** They go on; counts of them are cumulative. */
export const ONGOING = new Set('war conflict fighting offensive campaign bombardment siege unrest violence outbreak epidemic pandemic hostilities crackdown famine occupation invasion genocide'.split(' '))
/** Kinds of talk, for durations. */
export const TALKS = new Set('call conversation phone talk talks chat phone-call teleconference spoke spoken talked telephone'.split(' '))
/** Words that make a count cumulative. */
export const CUMULATIVE = new Set('since total totaling totalling altogether overall cumulative cumulatively'.split(' '))
/** Nouns that a demonym makes a place: "Israeli territory". */
export const TERRITORY = new Set('territory territories soil border borders town towns village villages city cities capital community communities settlement settlements kibbutz kibbutzim side territory waters coast airspace base province region enclave'.split(' '))
/** Offices whose counts are of their own place: "Gaza’s health ministry". */
export const OFFICES = new Set('ministry minister authorities officials hospital hospitals police government agency defense defence medics rescuers department authority'.split(' '))
