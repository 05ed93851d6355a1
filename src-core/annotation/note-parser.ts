import { Autolink, parser, Strikethrough } from '@lezer/markdown';

/**
 * The Markdown of notes: emphasis, code, links, headings, lists, quotes and rules. What would surprise in a few lines typed
 * beside a text is left out: a line of dashes under words makes no heading, spaces before a line make no code, and HTML,
 * entities and images are the characters that were typed.
 */
export const noteParser = parser.configure([
  Strikethrough,
  Autolink,
  { remove: ['HTMLBlock', 'HTMLTag', 'Entity', 'LinkReference', 'SetextHeading', 'IndentedCode', 'Image'] },
]);
