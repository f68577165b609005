/** Head nouns by which an outlet names what somebody did, or who somebody is: closed lists, no judgement between them. */
const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What somebody did. */
export const DEEDS = set(`attack attacks assault assaults onslaught onslaughts massacre massacres incursion incursions invasion invasions
  raid raids strike strikes airstrike airstrikes bombardment bombing bombings shelling offensive offensives operation operations
  campaign campaigns war wars aggression occupation siege blockade crackdown purge genocide atrocity atrocities killing killings
  slaughter murder murders murderers crime crimes rampage violence terror terrorism uprising revolt rebellion resistance coup putsch riot riots protest protests
  unrest insurgency intervention annexation takeover seizure abduction abductions kidnapping kidnappings reprisal reprisals
  retaliation response provocation provocations ambush breach escalation withdrawal retreat surrender`)

/** Who somebody is called. */
export const NAMES = set(`group groups organization organisation organizations organisations movement militia militias faction factions party
  regime government junta administration leadership authorities entity army forces troops militants fighters terrorists gunmen rebels insurgents
  extremists radicals separatists loyalists soldiers mercenaries operatives members activists supporters partisans guerrillas jihadists
  militant fighter terrorist gunman rebel insurgent extremist separatist loyalist soldier mercenary operative activist settlers settler
  dictator strongman tyrant autocrat`)

/** What somebody is held to be who is named right behind the word. */
export const STATES = set('hostage captive prisoner detainee suspect victim defector fugitive')

/** Words that no name runs across. */
export const STOPS = set(`of for in on at by with from to about over under after before during through against between among into and or but nor
  is are was were be been being has have had do does did will would can could may might must shall should not the a an this that these those
  who which whose when where while as if because since until said says say told than also it he she they we you i its his her their`)
