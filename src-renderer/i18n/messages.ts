import './language.svelte.ts';

/**
 * Every text of the interface, compiled from messages/<language>/<screen>.json by `paraglide-js compile`. Keys start with
 * the name of their screen. Going through this module makes sure that messages follow the interface language.
 */
export * as m from './paraglide/messages.js';
