import { createContext } from 'svelte';
import type { Library } from './library.svelte.ts';

/** The one library of this window. */
export const [getLibrary, setLibrary] = createContext<Library>();
