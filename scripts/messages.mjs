import { compileMessages } from './steps/messages.mjs';

console.log(`messages: ${await compileMessages()}`);
