/** `npm run licences`: writes THIRD-PARTY-NOTICES.md from the installed packages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noticesText } from './steps/notices.mjs';
import { root } from './steps/paths.mjs';

writeFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), noticesText());
