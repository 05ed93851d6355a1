import { StyleModule } from 'style-mod';

/**
 * Lets the editor's styles into a document whose policy refuses style elements. The editor's library makes such an element
 * for a document and a constructed sheet, which the policy allows, for a shadow root; how it styles a root it remembers
 * under a symbol on the root. So it is shown the document as a shadow root first. Throws if the library does otherwise.
 */
export function adoptEditorStyles(page: Document): void {
  if (adopted.has(page)) return;
  const root = {
    ownerDocument: page,
    get adoptedStyleSheets() {
      return page.adoptedStyleSheets;
    },
    set adoptedStyleSheets(sheets: CSSStyleSheet[]) {
      page.adoptedStyleSheets = sheets;
    },
  };
  StyleModule.mount(root as unknown as ShadowRoot, []);
  const [remembered] = Object.getOwnPropertySymbols(root);
  if (remembered === undefined) throw new Error('The styles of the editor cannot be adopted');
  Object.defineProperty(page, remembered, { value: Reflect.get(root, remembered) });
  adopted.add(page);
}

const adopted = new WeakSet<Document>();
