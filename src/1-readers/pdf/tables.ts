/**
 * Tables from codes to characters that PDFs in Chinese, Japanese and Korean name without holding them (ISO 32000-2,
 * 9.7.5.2). The encodings that they stand for are those of the web, so that the tables are made from its decoders: a code
 * leads to a number of our own, and that number to its character. The numbers of Adobe's collections are not known
 * here: print that names them alone comes out as U+FFFD.
 */

type Ordering = 'Japan1' | 'GB1' | 'CNS1' | 'Korea1'

interface Encoding {
  names: RegExp
  ordering: Ordering
  /** As `TextDecoder` knows it. */
  label: string
  /** Both bytes of a character without their highest bit. */
  sevenBit?: boolean
}

const ENCODINGS: Encoding[] = [
  // "90ms-RKSJ-H" "RKSJ-V"
  { names: /(?:^|-)RKSJ-[HV]$/, ordering: 'Japan1', label: 'shift_jis' },
  { names: /^(?:78-)?EUC-[HV]$/, ordering: 'Japan1', label: 'euc-jp' },
  { names: /^(?:(?:78|Add|Ext|NWP)-)?[HV]$/, ordering: 'Japan1', label: 'euc-jp', sevenBit: true },
  // "GBK-EUC-H" "GBK2K-V" "GBpc-EUC-H"
  { names: /^GB(?:K2K|(?:Kp?|pc|T|Tpc)?-EUC)-[HV]$/, ordering: 'GB1', label: 'gb18030' },
  { names: /^GBT?-[HV]$/, ordering: 'GB1', label: 'gb18030', sevenBit: true },
  // "ETen-B5-H" "B5pc-V" "HKscs-B5-H"
  { names: /^(?:B5pc|(?:ETen|ETenms|HK\w+)-B5)-[HV]$/, ordering: 'CNS1', label: 'big5' },
  // "KSCms-UHC-H" "KSC-EUC-V"
  { names: /^KSC(?:-EUC|pc-EUC|ms-UHC(?:-HW)?)-[HV]$/, ordering: 'Korea1', label: 'euc-kr' },
  { names: /^KSC-[HV]$/, ordering: 'Korea1', label: 'euc-kr', sevenBit: true },
  // "UniGB-UCS2-H" "UniJIS-UTF16-V" "UniJIS-UCS2-HW-H"
  { names: /^UniGB-(?:UCS2|UTF16)-[HV]$/, ordering: 'GB1', label: 'utf-16be' },
  { names: /^UniCNS-(?:UCS2|UTF16)-[HV]$/, ordering: 'CNS1', label: 'utf-16be' },
  { names: /^UniJIS\w*-(?:UCS2|UTF16)(?:-HW)?-[HV]$/, ordering: 'Japan1', label: 'utf-16be' },
  { names: /^UniKS-(?:UCS2|UTF16)-[HV]$/, ordering: 'Korea1', label: 'utf-16be' },
]
/** Encodings that hold the characters of a collection. */
const CHARACTERS: Record<Ordering, string[]> = {
  Japan1: ['shift_jis', 'euc-jp'],
  GB1: ['gb18030'],
  CNS1: ['big5'],
  Korea1: ['euc-kr'],
}
/** Our numbers begin behind those of the collections, and there is none beyond 65,535. */
const OWN = 0x8000
/** Numbers from here on stand for no character that is known here. */
const NOWHERE = 0x1000
// U+FFFD, and what each may use as it likes
const NOTHING = /[\ufffd\ue000-\uf8ff]/
/** In every collection the numbers of ASCII begin with 1, where its signs have their own widths. */
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i))

/** The table of a name in the language of such tables; undefined for a name that is not known. */
export function tableOf(name: string): string | undefined {
  const known = made.get(name)
  if (known) return known
  const ordering = /^Adobe-(Japan1|GB1|CNS1|Korea1)-UCS2$/.exec(name)?.[1] as Ordering | undefined
  const encoding = ENCODINGS.find(({ names }) => names.test(name))
  const table = ordering ? charactersOf(ordering) : encoding && codesOf(encoding, name.endsWith('V'))
  if (table) made.set(name, table)
  return table
}

// of each there is one, however many files name it
const made = new Map<string, string>()

const hex = (n: number, digits: number): string => `<${n.toString(16).padStart(digits, '0')}>`

/** From numbers to characters in UTF-16. */
function charactersOf(ordering: Ordering): string {
  const characters = [...slots(ordering).keys()]
  const own = characters.map((c, i) => `${hex(OWN + i, 4)} ${hex(c.charCodeAt(0), 4)}`)
  const theirs = Array.from({ length: OWN }, (_, i) => `${hex(i, 4)} ${hex(ASCII[i - 1]?.charCodeAt(0) ?? 0xfffd, 4)}`)
  return `begincodespacerange <0000> <ffff> endcodespacerange beginbfchar ${[...theirs, ...own].join('\n')} endbfchar`
}

/** From codes to numbers. */
function codesOf({ ordering, label, sevenBit = false }: Encoding, isVertical: boolean): string {
  const numbers = slots(ordering)
  const wide = label === 'utf-16be'
  const ascii = ASCII.map((_, i) => `${hex(32 + i, wide ? 4 : 2)} ${i + 1}`)
  const pairs = wide
    ? [...numbers.keys()].map((c): [number, string] => [c.charCodeAt(0), c])
    : [...codesIn(label)].map(([code, c]): [number, string] => [sevenBit ? code & 0x7f7f : code, c])
  const others = pairs.flatMap(([code, c]) => {
    const number = numbers.get(c)
    return number === undefined ? [] : `${hex(code, code > 255 || wide ? 4 : 2)} ${number}`
  })
  const spaces = wide
    ? '<0000> <ffff>'
    : sevenBit
      ? '<2121> <7e7e>'
      : label === 'shift_jis'
        ? '<00> <80> <8140> <9ffc> <a0> <df> <e040> <fcfc>'
        : '<00> <80> <8140> <fefe>'
  // a code that leads nowhere would be taken for a character itself
  const rows = Array.from({ length: wide ? 256 : 128 }, (_, i) => {
    const lead = (wide ? i : sevenBit ? i : i + 128) << 8
    return `${hex(lead, 4)} ${hex(lead + 255, 4)} ${NOWHERE}`
  })
  const nowhere = `begincidrange ${rows.join('\n')} endcidrange`
  return `${isVertical ? '/WMode 1 def ' : ''}begincodespacerange ${spaces} endcodespacerange ${nowhere} begincidchar ${[...(sevenBit ? [] : ascii), ...others].join('\n')} endcidchar`
}

/** Our number for each character beyond ASCII of a collection. */
function slots(ordering: Ordering): Map<string, number> {
  const characters = new Set(CHARACTERS[ordering].flatMap((label) => [...codesIn(label).values()]))
  return new Map([...characters].sort().map((c, i) => [c, OWN + i]))
}

/** The characters of an encoding by their codes of one or two bytes, ASCII left out. */
function codesIn(label: string): Map<number, string> {
  const codes: number[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    if (label === 'shift_jis' && lead >= 0xa1 && lead <= 0xdf) codes.push(lead)
    else for (let trail = 0x40; trail <= 0xfe; trail++) codes.push((lead << 8) | trail)
  }
  const bytes = codes.flatMap((code) => (code > 255 ? [code >> 8, code & 255, 10] : [code, 10]))
  const characters = new TextDecoder(label).decode(new Uint8Array(bytes)).split('\n')
  return new Map(
    codes.flatMap((code, i): [number, string][] => {
      const c = characters[i] ?? ''
      return c.length === 1 && c > '\u007f' && !NOTHING.test(c) ? [[code, c]] : []
    }),
  )
}
