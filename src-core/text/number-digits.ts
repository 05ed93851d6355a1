import type { Token } from './tokens.ts';

/** Numeric value of a digit token's key, or null for lists, versions and addresses. */
export function digitsValue(key: string, arabic: boolean, scaled: boolean): number | null {
  const plain = key.replace(/g/gu, '');
  if (plain.includes('d')) return toNumber(plain.replace(/[,.]/gu, '').replace('d', '.'));
  const comma = plain.lastIndexOf(',');
  const point = plain.lastIndexOf('.');
  if (comma >= 0 && point >= 0) {
    const decimal = comma > point ? ',' : '.';
    const [whole, fraction, ...more] = plain.split(decimal);
    if (whole === undefined || more.length > 0) return null;
    const grouping = decimal === ',' ? '.' : ',';
    return isGrouped(whole, grouping) ? toNumber(`${whole.replaceAll(grouping, '')}.${fraction ?? ''}`) : null;
  }
  if (comma >= 0) {
    if (isGrouped(plain, ',')) return toNumber(plain.replaceAll(',', ''));
    return decimalOf(plain, ',');
  }
  if (point >= 0) {
    const groups = plain.split('.').length - 1;
    const grouped = isGrouped(plain, '.') && (groups > 1 || plain.endsWith('.000') || (arabic && !scaled));
    return grouped ? toNumber(plain.replaceAll('.', '')) : decimalOf(plain, '.');
  }
  return toNumber(plain);
}

function isGrouped(source: string, separator: string): boolean {
  const [first, ...rest] = source.split(separator);
  return first !== undefined && /^[1-9]\d{0,2}$/u.test(first) && rest.every((group) => group.length === 3);
}

function decimalOf(source: string, separator: string): number | null {
  const [whole, fraction, ...more] = source.split(separator);
  return fraction === undefined || more.length > 0 ? null : toNumber(`${whole ?? ''}.${fraction}`);
}

function toNumber(source: string): number | null {
  const value = Number(source);
  return Number.isFinite(value) ? value : null;
}

/** Groups of three digits that stand apart by one space each, «12 000 دينار»: the whole number and the index after it. */
export function spacedGroups(
  tokens: readonly Token[],
  from: number,
): { readonly key: string; readonly to: number } | null {
  const first = tokens[from];
  if (first === undefined || !/^[1-9]\d{0,2}$/u.test(first.key)) return null;
  let { key } = first;
  let to = from + 1;
  for (;;) {
    const [before, group] = [tokens[to - 1], tokens[to]];
    if (group?.kind !== 'digits' || !/^\d{3}$/u.test(group.key) || group.start !== (before?.end ?? 0) + 1) break;
    key += group.key;
    to += 1;
  }
  const after = tokens[to];
  return to > from + 1 && after !== undefined && after.kind !== 'digits' && after.kind !== 'line' ? { key, to } : null;
}
