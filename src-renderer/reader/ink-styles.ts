import css from './highlights.css?raw';

/**
 * Gives the inks their colours of the shown theme. Before Chromium 134 a highlight does not see the custom properties of
 * the text that it paints, and a rule that asks for one paints nothing; so the tokens are filled in here. Returns how to stop.
 */
export function applyInkStyles(): () => void {
  const sheet = new CSSStyleSheet();
  const root = document.documentElement;
  function fillIn(): void {
    const tokens = getComputedStyle(root);
    sheet.replaceSync(css.replace(/var\((--[\w-]+)\)/g, (_, token: string) => tokens.getPropertyValue(token).trim()));
  }
  fillIn();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  const observer = new MutationObserver(fillIn);
  observer.observe(root, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    observer.disconnect();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
