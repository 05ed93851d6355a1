import { contextBridge, ipcRenderer } from 'electron';
import type { Host, HostCall } from '#core/host.ts';

const call = (name: HostCall, ...values: unknown[]): Promise<never> =>
  ipcRenderer.invoke(`host:${name}`, ...values) as Promise<never>;

const host: Host = {
  openLibrary: () => call('openLibrary'),
  articles: () => call('articles'),
  entriesAfter: (seq) => call('entriesAfter', seq),
  save: (changes) => call('save', changes),
  importChosen: () => call('importChosen'),
  importDropped: (files) => call('importDropped', files),
  saveBrief: (file) => call('saveBrief', file),
  setLanguage: (language) => call('setLanguage', language),
  windowControl: (action) => call('windowControl', action),
};

// What crosses the bridge is copied there and frozen in the page.
contextBridge.exposeInMainWorld('host', Object.freeze(host));
