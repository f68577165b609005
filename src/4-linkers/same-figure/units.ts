/** Conversion between the units of two figures, where they measure the same thing. */
import { convert, type Unit } from 'convert'

/** Our name of a unit → the library's; units that are no measure (people, houses) are not here. */
const NAMES = new Map(
  'second minute hour day week kilometre:km metre:m centimetre:cm millimetre:mm mile yard foot inch hectare:ha acre kilogram:kg gram:g pound-mass:lb ounce:oz metric_ton:tonne litre:L millilitre:mL square_kilometre:km2 square_metre:m2 square_mile:mi2 square_foot:ft2'
    .split(' ')
    .map((row) => row.split(':'))
    .map(([name = '', unit = name]): [string, Unit] => [name.replaceAll('_', ' '), unit as Unit]),
)

/** What a value in unit `from` is multiplied by to be in unit `to`; nothing when they do not measure the same thing. */
export function factor(from: string | null, to: string | null): number | null {
  if (from === to) return 1
  const [a, b] = [NAMES.get(from ?? ''), NAMES.get(to ?? '')]
  // two nouns: the count key has already said that they count the same
  if (!a && !b) return 1
  if (!a || !b) return null
  try {
    return convert(1, a).to(b as never) as unknown as number
  } catch {
    return null
  }
}
