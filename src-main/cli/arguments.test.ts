import { describe, expect, it } from 'vitest';
import { parseCommand, UsageError } from './arguments.ts';

const words = (line: string): string[] => line.split(' ').filter((word) => word !== '');

describe('parseCommand', () => {
  it.each([
    ['--help', { name: 'help' }],
    ['help', { name: 'help' }],
    ['read --help', { name: 'help' }],
    ['brief -h', { name: 'help' }],
    ['--version', { name: 'version' }],
    ['read a.txt b.txt --json', { name: 'read', files: ['a.txt', 'b.txt'], json: true }],
    ['read --json -- --odd.txt', { name: 'read', files: ['--odd.txt'], json: true }],
    ['values a.txt --json', { name: 'values', file: 'a.txt', date: null, json: true }],
    ['values - --date 2020-01-30', { name: 'values', file: '-', date: '2020-01-30', json: false }],
    ['values - --date 2020-01-30T10:00:00Z', { name: 'values', file: '-', date: '2020-01-30', json: false }],
    ['values --date 2020 a.txt', { name: 'values', file: 'a.txt', date: '2020', json: false }],
    ['values a.txt --help', { name: 'help' }],
    ['compare a.txt b.txt', { name: 'compare', files: ['a.txt', 'b.txt'], json: false }],
    [
      'search العراق a.txt b.txt',
      { name: 'search', query: 'العراق', files: ['a.txt', 'b.txt'], level: 'stemmed', json: false },
    ],
    [
      'search --level exact --json -- -x a.txt',
      { name: 'search', query: '-x', files: ['a.txt'], level: 'exact', json: true },
    ],
  ])('understands "%s"', (line, command) => {
    expect(parseCommand(words(line))).toEqual(command);
  });

  it('understands a brief with everything said, and with nothing more than needed', () => {
    expect(parseCommand(words('brief a.txt --out b.pdf'))).toEqual({
      name: 'brief',
      files: ['a.txt'],
      out: 'b.pdf',
      language: 'ar',
      title: null,
      full: false,
      date: null,
    });
    const all = [...words('brief --lang en --full --date 2024-02-29 --out=b.pdf a.txt --title'), 'Two words'];
    expect(parseCommand(all)).toEqual({
      name: 'brief',
      files: ['a.txt'],
      out: 'b.pdf',
      language: 'en',
      title: 'Two words',
      full: true,
      date: '2024-02-29',
    });
  });

  it.each([
    '',
    'print a.txt',
    'read',
    'read --json',
    'read a.txt --out b.pdf',
    'values',
    'values a.txt b.txt',
    'values a.txt --date yesterday',
    'values a.txt --date 2020-02-30',
    'compare',
    'compare a.txt',
    'search',
    'search العراق',
    'search العراق a.txt --level near',
    'brief --out b.pdf',
    'brief a.txt',
    'brief a.txt --out',
    'brief a.txt --out b.pdf --json',
    'brief a.txt --out b.pdf --lang fr',
    'brief a.txt --out b.pdf --title=',
    'brief a.txt --out b.pdf --date 2023-02-29',
    'brief a.txt --out b.pdf --date 29.2.2024',
    'brief a.txt --out b.pdf --full=yes',
  ])('does not understand "%s"', (line) => {
    expect(() => parseCommand(words(line))).toThrow(UsageError);
  });
});
