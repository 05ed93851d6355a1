import { compileMessages } from './steps/messages.mjs';

/** Vitest calls this once before any project runs. */
export default async function setup() {
  await compileMessages();
}
