import type { RemovalReason } from '#core/article/article.ts';
import { m } from './messages.ts';

/** Why a line is not body, in the interface language. */
export const removalReasons: Readonly<Record<RemovalReason, () => string>> = {
  navigation: () => m.library_reason_navigation(),
  sharing: () => m.library_reason_sharing(),
  related: () => m.library_reason_related(),
  tags: () => m.library_reason_tags(),
  'cookie-notice': () => m.library_reason_cookie_notice(),
  credits: () => m.library_reason_credits(),
  'repeated-headline': () => m.library_reason_repeated_headline(),
  disclaimer: () => m.library_reason_disclaimer(),
  'other-article': () => m.library_reason_other_article(),
  reader: () => m.library_reason_reader(),
};
