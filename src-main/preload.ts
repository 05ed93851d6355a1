import { contextBridge, ipcRenderer } from 'electron';
import type { ClosingChannel, FullScreenChannel, Host, HostCall } from '#core/host.ts';

const closingChannel: ClosingChannel = 'host:closing';
const fullScreenChannel: FullScreenChannel = 'host:full-screen';

const call = (name: HostCall, ...values: unknown[]): Promise<never> =>
  ipcRenderer.invoke(`host:${name}`, ...values) as Promise<never>;

let closing = (): void => void call('readyToClose', true);
ipcRenderer.on(closingChannel, () => closing());
let fullScreen: (on: boolean) => void = () => undefined;
let fillsScreen = false;
ipcRenderer.on(fullScreenChannel, (_event, on: unknown) => fullScreen((fillsScreen = on === true)));

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
  onFullScreen: (listener) => {
    fullScreen = listener;
    listener(fillsScreen);
  },
};

// What crosses the bridge is copied there and frozen in the page.
contextBridge.exposeInMainWorld('host', Object.freeze(host));
