/** Words of offices and forms of address: they stand before a name and are no part of it. */
const TITLE_WORDS = new Set(
  `mr mrs ms miss dr prof professor sir lord lady dame king queen prince princess emir sheikh sheikha sultan pope
  president vice-president premier chancellor minister ministers secretary secretary-general ambassador envoy senator
  sen rep representative congressman congresswoman governor gov mayor judge justice general gen lieutenant lt colonel
  col major maj captain capt sergeant sgt admiral adm commander chief director deputy spokesman spokeswoman
  spokesperson chairman chairwoman chair speaker leader foreign prime defense defence interior finance vice acting
  former special archbishop bishop cardinal rabbi imam ayatollah father reverend rev detective inspector officer
  private corporal attorney counsel coach manager comrade excellency majesty highness mp shri smt mullah maulana hon
  honourable honorable presidents secretary co-founder founder ceo chairperson superintendent constable brigadier
  marshal vice-chancellor commissioner lawyer activist journalist analyst striker midfielder goalkeeper defender
  singer actor actress author director-general economist professors pastor councilman
  councilwoman councillor councilor alderman brigadiers ceos cfo cto coo`.split(/\s+/),
)

/** Whether a word may be part of an office before a name. */
export const isTitleWord = (word: string): boolean => TITLE_WORDS.has(word.toLowerCase().replace(/\.$/, ''))
