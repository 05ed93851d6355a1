export type InterfaceLanguage = 'ar' | 'en';

/** The interface language for a system language, a BCP 47 tag: Arabic for every `ar-…`, English for all others. */
export function interfaceLanguage(tag: string): InterfaceLanguage {
  return /^ar(?![a-z])/iu.test(tag) ? 'ar' : 'en';
}
