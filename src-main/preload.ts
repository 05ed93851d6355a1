import { contextBridge, ipcRenderer } from 'electron';
import type { ClosingChannel, Host, HostCall } from '#core/host.ts';

const closingChannel: ClosingChannel = 'host:closing';

const call = (name: HostCall, ...values: unknown[]): Promise<never> =>
  ipcRenderer.invoke(`host:${name}`, ...values) as Promise<never>;

let closing = (): void => void call('readyToClose', true);
ipcRenderer.on(closingChannel, () => closing());

const host: Host = {
  openLibrary: () => call('openLibrary'),
  articles: () => call('articles'),
  entriesAfter: (seq) => call('entriesAfter', seq),
  save: (...values) => call('save', ...values),
  importChosen: () => call('importChosen'),
  importDropped: (files) => call('importDropped', files),
  saveBrief: (file) => call('saveBrief', file),
  saveAnnotations: (file) => call('saveAnnotations', file),
  chooseAnnotations: () => call('chooseAnnotations'),
  setLanguage: (language) => call('setLanguage', language),
  windowControl: (action) => call('windowControl', action),
  readyToClose: (allSaved) => call('readyToClose', allSaved),
  onClosing: (listener) => {
    closing = listener;
  },
};

// What crosses the bridge is copied there and frozen in the page.
contextBridge.exposeInMainWorld('host', Object.freeze(host));
