import type { Evidence, Finding, FindingKind, Verdict } from '#core/comparison/comparison.ts';

/** 53 bits of a text (cyrb53), in base 36: names a finding while its passages stand where they are. */
function hashOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36);
}

/** Makes a finding; its id is that of its kind and passages, in whatever order the articles were given. */
export function findingOf(kind: FindingKind, verdict: Verdict, label: string, evidence: readonly Evidence[]): Finding {
  const places = evidence.map(({ article, start, end }) => `${article}:${String(start)}-${String(end)}`).sort();
  return { id: `${kind}-${hashOf(`${kind}|${places.join('|')}`)}`, kind, verdict, label, evidence };
}
