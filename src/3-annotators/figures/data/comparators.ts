import type { Figure } from '#core/model.ts'

type Comparator = Figure['comparator']
const table = (rows: [Comparator, string][]): ReadonlyMap<string, Comparator> =>
  new Map(rows.flatMap(([comparator, forms]) => forms.split(' ').map((form): [string, Comparator] => [form, comparator])))

/** Words before a number that say how it is meant; words of one form joined by "_". */
export const BEFORE = table([
  ['over', 'over more_than greater_than higher_than larger_than longer_than above exceeding exceeds exceeded upwards_of upward_of in_excess_of north_of just_over well_over far_more_than just_above well_above a_little_over slightly_more_than slightly_over a_bit_over little_more_than well_more_than over_than topped topping surpassed surpassing higher_at beyond >'],
  ['at-least', 'at_least no_fewer_than no_less_than not_less_than not_fewer_than a_minimum_of minimum_of minimum ≥ >_= as_many_as_or_more'],
  ['under', 'under less_than fewer_than lower_than below beneath just_under well_under shy_of just_shy_of short_of south_of slightly_less_than slightly_under a_little_under sub <'],
  ['at-most', 'at_most up_to no_more_than not_more_than as_many_as as_much_as a_maximum_of maximum_of maximum as_high_as as_long_as ≤ <_='],
  ['about', 'about around some approximately roughly approx approx. circa ca. an_estimated estimated around_about somewhere_around in_the_region_of in_the_neighborhood_of on_the_order_of of_the_order_of ~ ≈ barely something_like anywhere_from or_about at_about at_around about_some'],
  ['nearly', 'nearly almost close_to approaching nearing virtually not_quite just_about'],
])
/** Words behind a number that say how it is meant. */
export const AFTER = table([
  ['at-least', '+ or_more and_more or_above and_above or_over or_older and_older and_up or_higher or_greater plus and_counting'],
  ['at-most', 'or_less or_fewer or_below or_under or_younger and_under and_younger'],
  ['about', 'or_so or_thereabouts or_around give_or_take'],
])
