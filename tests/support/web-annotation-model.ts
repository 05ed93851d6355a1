/**
 * What a JSON-LD document breaks of https://www.w3.org/TR/annotation-model/: every MUST on the classes that we write, each as
 * `path: rule`. Strict about what it does not know: a class or motivation outside the model is named too.
 */
export function modelProblems(document: unknown): readonly string[] {
  const problems: string[] = [];
  const root = document as Json;
  const contexts = [root['@context']].flat();
  if (!contexts.includes('http://www.w3.org/ns/anno.jsonld')) problems.push('@context: has the model’s');
  const nodes = (root['@graph'] as Json[] | undefined) ?? [root];
  nodes.forEach((node, index) => {
    collection(node, `collection ${String(index)}`, problems);
  });
  const ids = nodes.flatMap((node) => ((node['first'] as Json)['items'] as Json[]).map(({ id }) => id));
  if (new Set(ids).size !== ids.length) problems.push('annotations: each has an IRI of its own');
  return problems;
}

type Json = Record<string, unknown>;

const iri = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu;
const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u;
const motivations = ['highlighting', 'commenting', 'linking', 'tagging'];

function check(problems: string[], path: string, rule: string, holds: boolean): void {
  if (!holds) problems.push(`${path}: ${rule}`);
}

function isIri(value: unknown): boolean {
  return typeof value === 'string' && iri.test(value);
}

function collection(node: Json, path: string, problems: string[]): void {
  check(problems, path, 'one IRI', isIri(node['id']));
  check(problems, path, 'type AnnotationCollection', node['type'] === 'AnnotationCollection');
  const page = node['first'] as Json;
  const items = page['items'] as Json[];
  check(problems, path, 'total counts the annotations', node['total'] === items.length);
  check(problems, path, 'first page has an IRI', isIri(page['id']));
  check(problems, path, 'first page is an AnnotationPage', page['type'] === 'AnnotationPage');
  check(problems, path, 'page names its collection', page['partOf'] === node['id']);
  check(problems, path, 'page has one annotation or more', items.length > 0);
  check(problems, path, 'generated is a UTC xsd:dateTime', dateTime.test(String(node['generated'])));
  items.forEach((item, index) => {
    annotation(item, `${path}, annotation ${String(index)}`, problems);
  });
}

function annotation(node: Json, path: string, problems: string[]): void {
  check(problems, path, 'one IRI', isIri(node['id']));
  check(problems, path, 'type Annotation', node['type'] === 'Annotation');
  check(problems, path, 'motivation of the model', motivations.includes(String(node['motivation'])));
  for (const name of ['created', 'modified'])
    check(problems, path, `${name} is a UTC xsd:dateTime`, dateTime.test(String(node[name])));
  check(problems, path, 'no bodyValue beside body', !('bodyValue' in node));
  const targets = [node['target']].flat();
  check(problems, path, 'one target or more', node['target'] !== undefined && targets.length > 0);
  targets.forEach((target) => {
    resource(target, `${path}, target`, problems);
  });
  [node['body'] ?? []].flat().forEach((body) => {
    resource(body, `${path}, body`, problems);
  });
  const classes = targets.flatMap((target) => ((target as Json)['styleClass'] as string | undefined) ?? []);
  const sheet = node['stylesheet'] as Json | undefined;
  check(
    problems,
    path,
    'a style class has its style sheet',
    classes.every((name) => String(sheet?.['value']).includes(name)),
  );
  if (sheet !== undefined) check(problems, path, 'style sheet is a CssStylesheet', sheet['type'] === 'CssStylesheet');
}

function resource(value: unknown, path: string, problems: string[]): void {
  if (typeof value === 'string') {
    check(problems, path, 'an IRI', isIri(value));
    return;
  }
  const node = value as Json;
  if (node['type'] === 'TextualBody') {
    check(problems, path, 'one value, a text', typeof node['value'] === 'string');
    check(problems, path, 'purpose of the model', motivations.includes(String(node['purpose'])));
  } else if (node['type'] === 'SpecificResource') {
    check(problems, path, 'one source', node['source'] !== undefined && !Array.isArray(node['source']));
    resource(node['source'], `${path}, source`, problems);
    [node['selector'] ?? []].flat().forEach((each) => {
      selector(each as Json, `${path}, selector`, problems);
    });
  } else {
    check(problems, path, 'external resource has one IRI', isIri(node['id']));
    check(problems, path, 'known class', node['type'] === 'Text');
    if ('textDirection' in node)
      check(
        problems,
        path,
        'textDirection of the model',
        ['ltr', 'rtl', 'auto'].includes(String(node['textDirection'])),
      );
  }
}

function selector(node: Json, path: string, problems: string[]): void {
  if (node['type'] === 'TextQuoteSelector') {
    check(problems, path, 'one exact', typeof node['exact'] === 'string');
    for (const side of ['prefix', 'suffix'])
      check(problems, path, `at most one ${side}`, ['string', 'undefined'].includes(typeof node[side]));
  } else if (node['type'] === 'TextPositionSelector') {
    const [start, end] = [node['start'], node['end']];
    const isCount = (at: unknown): at is number => Number.isInteger(at) && Number(at) >= 0;
    check(problems, path, 'start and end are counts in order', isCount(start) && isCount(end) && start <= end);
  } else {
    problems.push(`${path}: known class`);
  }
}
