import type { RemovalReason } from '#core/article/article.ts';
import { m } from '../i18n/messages.ts';

/** Why a line is not body, in the interface language. */
export const removalReasons: Readonly<Record<RemovalReason, () => string>> = {
  navigation: () => m.reader_reason_navigation(),
  sharing: () => m.reader_reason_sharing(),
  related: () => m.reader_reason_related(),
  tags: () => m.reader_reason_tags(),
  'cookie-notice': () => m.reader_reason_cookie_notice(),
  credits: () => m.reader_reason_credits(),
  'repeated-headline': () => m.reader_reason_repeated_headline(),
  disclaimer: () => m.reader_reason_disclaimer(),
  'other-article': () => m.reader_reason_other_article(),
  reader: () => m.reader_reason_reader(),
};
