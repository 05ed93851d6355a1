/** Nouns in which the first «و» is a letter of the word. */
const noun = /^و(?:زير|زار|اشنطن|كال|فا[ةت]|لاي|حد|فد|سائل|ثيق|سط|ضع)/u;
/** Openings that may be verbs with a «و» of their own («وصل», «وقع», «ودّع») or the conjunction before another word («ودعا»). */
const doubtful = /^و(?:صل|قع|قّع|افق|اصل|جه|جّه|دع|ثق|عد|رد)/u;

/** Whether a line opens with the conjunction «و», as paragraphs that go on do and headings do not. */
export function opensWithAnd(trimmed: string): boolean {
  return /^و\p{L}{3,}/u.test(trimmed) && !noun.test(trimmed);
}

/** Whether it does so beyond doubt: «وصل الوفد» opens a text as well as it goes on with one. */
export function surelyOpensWithAnd(trimmed: string): boolean {
  return opensWithAnd(trimmed) && !doubtful.test(trimmed);
}
