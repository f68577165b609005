/** How a count key reads: `{who}` is what is counted, `{place}` where; without a place its preposition goes too. */
export const PHRASES: Record<string, string> = {
  killed: '{who} killed in {place}',
  wounded: '{who} wounded in {place}',
  casualties: 'casualties in {place}',
  abducted: '{who} taken hostage in {place}',
  released: '{who} released from {place}',
  rescued: '{who} rescued from {place}',
  displaced: '{who} displaced in {place}',
  evacuated: '{who} evacuated from {place}',
  detained: '{who} detained in {place}',
  infected: '{who} infected in {place}',
  missing: '{who} missing in {place}',
  homeless: '{who} left homeless in {place}',
  population: '{who} living in {place}',
  destroyed: '{who} destroyed in {place}',
  damaged: '{who} damaged in {place}',
  fired: '{who} fired at {place}',
  intercepted: '{who} intercepted over {place}',
  deployed: '{who} deployed in {place}',
  vaccinated: '{who} vaccinated in {place}',
  gathered: '{who} gathered in {place}',
  voted: '{who} who voted in {place}',
  hospitalized: '{who} in hospital in {place}',
}

/** Keys whose place names two ends, or is no place: `{a}`, `{b}`. */
export const BETWEEN: Record<string, string> = {
  duration: 'length of the talk between {a} and {b}',
  distance: 'distance between {a} and {b}',
  age: 'age of {a}',
  pledged: 'money from {a} for {b}',
  'votes-for': 'votes in favour, {a}',
  'votes-against': 'votes against, {a}',
  abstentions: 'abstentions, {a}',
}

/** Names that are written in capitals. */
export const INITIALS = /^(?:un|us|uk|eu|uae|nato|idf|unrwa|who|imf|fbi)$/

/** Countries and seas whose name has an article. */
export const WITH_ARTICLE =
  /^(?:united|netherlands|philippines|maldives|bahamas|gambia|seychelles|vatican|west-bank|gaza-strip)|(?:-states|-kingdom|-emirates|-islands|-republic|-sea|-strip|-union|-territories)$/
