import { describe, expect, it } from 'vitest';
import { movedByWord, type PassageEdge } from './word-steps.ts';

function moved(marked: string, edge: PassageEdge, way: 1 | -1): string | null {
  const start = marked.indexOf('|');
  const end = marked.lastIndexOf('|') - 1;
  const text = marked.replaceAll('|', '');
  const range = movedByWord(text, { start, end }, edge, way);
  return range && `${text.slice(0, range.start)}|${text.slice(range.start, range.end)}|${text.slice(range.end)}`;
}

describe('movedByWord', () => {
  it.each([
    ['takes the next word', 'end', 1, 'أعلن |الجيش| العراقي أنه', 'أعلن |الجيش العراقي| أنه'],
    ['passes punctuation', 'end', 1, 'قال |الجيش|، «نعم»', 'قال |الجيش، «نعم|»'],
    ['leaves the last word', 'end', -1, 'أعلن |الجيش العراقي| أنه', 'أعلن |الجيش| العراقي أنه'],
    ['leaves a word cut by Alt', 'end', -1, 'أعلن |الجيش العر|اقي', 'أعلن |الجيش| العراقي'],
    ['keeps one word', 'end', -1, 'أعلن |الجيش| أنه', null],
    ['takes the word before', 'start', -1, 'أعلن |الجيش|', '|أعلن الجيش|'],
    ['leaves the first word', 'start', 1, '|أعلن الجيش| أنه', 'أعلن |الجيش| أنه'],
    ['keeps one word at the start too', 'start', 1, 'أعلن |الجيش| أنه', null],
    ['goes over lines', 'end', 1, 'أعلن |الجيش.|\nوقال', 'أعلن |الجيش.\nوقال|'],
    ['goes back over lines', 'start', -1, 'أعلن\n|الجيش|', '|أعلن\nالجيش|'],
    ['never parts a letter from its marks', 'end', 1, 'قد |عُلِّقَ| العَمَلُ', 'قد |عُلِّقَ العَمَلُ|'],
    ['completes a word that Alt has cut', 'end', 1, 'قد |عُل|ّقَ العمل', 'قد |عُلّقَ| العمل'],
    ['ends with the text', 'end', 1, 'أعلن |الجيش.|', null],
    ['begins with the text', 'start', -1, '|أعلن| الجيش', null],
  ] as const)('%s', (_name, edge, way, from, to) => {
    expect(moved(from, edge, way)).toBe(to);
  });
});
