import { build } from './steps/bundles.mjs';

await build();
