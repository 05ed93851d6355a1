import { describe, expect, it } from 'vitest';
import type { BriefId } from '#core/brief/brief.ts';
import { newBrief, setHeading } from '#core/brief/outline.ts';
import { reframed } from './reframe.ts';

const brief = (title: string, heading: string) =>
  setHeading(
    newBrief({ id: 'b' as BriefId, section: 's', title, language: 'ar', articles: [], now: '' }),
    's',
    heading,
  );

describe('another language of the frame', () => {
  it.each([
    ['what the program wrote', 'موجز مقارن', 'ما اختلفت فيه المصادر', 'Comparison brief', 'Where the sources differ'],
    ['a new brief', 'موجز جديد', '', 'New brief', ''],
    ['nothing that the reader wrote', 'جسر النهر', 'ما اختلفت فيه الصحف', 'جسر النهر', 'ما اختلفت فيه الصحف'],
  ])('changes %s', (_name, title, heading, newTitle, newHeading) => {
    const changed = reframed(brief(title, heading), 'en');
    expect([changed.language, changed.title, changed.sections[0]?.heading]).toEqual(['en', newTitle, newHeading]);
  });

  it('comes back as it was', () => {
    const before = brief('موجز مقارن', 'ما اتفقت عليه المصادر');
    expect(reframed(reframed(before, 'en'), 'ar')).toEqual(before);
  });
});
