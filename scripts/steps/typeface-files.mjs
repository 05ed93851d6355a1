import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * Lets the renderer import `@embedpdf/fonts-arabic/fonts/<file>.ttf?url`: the packages carry the files and do not
 * list them among their exports.
 */
export const typefaceFiles = {
  find: /^@embedpdf\/(fonts-arabic|fonts-latin)\/fonts\//,
  replacement: `${join(root, 'node_modules/@embedpdf')}/$1/fonts/`,
};
