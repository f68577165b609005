/** Words that stand in titles and set phrases of the news: shared, they prove no shared origin. */
export const TITLES = new Set(
  `mr mrs ms dr prof professor sir lord king queen prince princess pope president presidents vice premier chancellor
  prime minister ministers ministry deputy foreign defense defence interior finance health secretary general state
  ambassador envoy special senator representative governor mayor judge justice lieutenant colonel major captain sergeant
  admiral commander chief director head spokesman spokeswoman spokesperson chairman chairwoman leader leaders official
  officials government council security united nations un eu european union republic kingdom department office agency
  news press police military army forces company spokesmen statement interview conference reporters journalists
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december year years month months week weeks day days time early late last first second right
  million billion percent per cent`.split(/\s+/),
)
