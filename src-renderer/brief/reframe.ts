import type { Brief, FrameLanguage } from '#core/brief/brief.ts';
import { m } from '../i18n/messages.ts';
import { findingsHeading, verdicts } from '../i18n/verdict-words.ts';

type Written = (locale: FrameLanguage) => string;

/** The titles that a brief begins with. */
const titles: readonly Written[] = [
  (locale) => m.brief_comparison_title({}, { locale }),
  (locale) => m.brief_new_title({}, { locale }),
];
const headings: readonly Written[] = verdicts.map(
  (verdict): Written =>
    (locale) =>
      findingsHeading(verdict, locale),
);

/** A brief with its frame in another language: title and headings that are still as they were given go with it. */
export function reframed(brief: Brief, language: FrameLanguage): Brief {
  const from = brief.language;
  if (from === language) return brief;
  const follow = (words: string, given: readonly Written[]) =>
    given.find((written) => written(from) === words)?.(language) ?? words;
  return {
    ...brief,
    language,
    title: follow(brief.title, titles),
    sections: brief.sections.map((section) => ({ ...section, heading: follow(section.heading, headings) })),
  };
}
