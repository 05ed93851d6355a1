/** What `warraq --help` prints; docs/cli.md says the same at length. */
export const helpText = `Usage:
  warraq read FILE… [--json]
      The articles of each file: headline, publisher, date, body, and the lines set aside with their reasons.
  warraq compare FILE FILE… [--json]
      What the articles agree on, differ on, and what one of them alone says.
  warraq values FILE|- [--date YYYY-MM-DD] [--json]
      The numbers and dates of a text as values; --date is the day that it tells "yesterday" from, - reads stdin.
  warraq search QUERY FILE… [--level exact|folded|stemmed] [--json]
      Where the words of QUERY stand, the best article first; see docs/cli.md for "phrases", -exclusions, OR, near/5,
      prefix* and fields such as headline: and date:2020-01..2020-02.
  warraq annotations ANNOTATIONS FILE… [--out FILE.jsonld] [--json]
      Where the annotations of a file (Web Annotation JSON-LD, Hypothesis, Zotero notes) stand in these articles, and which
      have no place; --out writes those that have one as JSON-LD.
  warraq brief FILE… --out FILE.pdf [--lang ar|en] [--title TITLE] [--full] [--date YYYY-MM-DD]
      The findings of a comparison with their passages as a PDF; --full adds every article whole.
  warraq --help
  warraq --version

FILE is plain text: UTF-8, UTF-16 or windows-1256. Results go to stdout, messages to stderr.
Exit code: 0 all done; 1 a file could not be read or written; 2 the command was not understood.
`;
