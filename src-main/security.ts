import { app, type Session, type WebContents } from 'electron';
import { appOrigin, mayRequest } from './content-policy.ts';
import { report } from './report.ts';

/** Switches that close the network for the whole process; must run before the app is ready. */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
  app.commandLine.appendSwitch('disable-background-networking');
  app.commandLine.appendSwitch('disable-features', 'SpareRendererForSitePerProcess,OptimizationHints,MediaRouter');
}

/** Refuses a session every request beyond the app's own pages, every permission, device and download. */
export async function hardenSession(session: Session, developerTools: boolean): Promise<void> {
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !mayRequest(details.url, developerTools) });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => decide({}));
  session.on('select-hid-device', (event, _details, decide) => {
    event.preventDefault();
    decide(null);
  });
  session.on('select-usb-device', (event, _details, decide) => {
    event.preventDefault();
    decide();
  });
  session.on('select-serial-port', (event, _ports, _contents, decide) => {
    event.preventDefault();
    decide('');
  });
  session.on('will-download', (event) => event.preventDefault());
  session.setSpellCheckerEnabled(false);
  // Port 9 of this machine takes nothing; whatever slipped past the filter ends there.
  await session.setProxy({ mode: 'fixed_servers', proxyRules: '127.0.0.1:9', proxyBypassRules: '<-loopback>' });
  session.enableNetworkEmulation({ offline: true });
}

/** Holds every window of the app to the page it was opened with. */
export function hardenContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // A page can make itself blank without asking; then it is brought back.
  contents.on('did-navigate', (_event, url) => {
    if (!url.startsWith(`${appOrigin}/`)) contents.loadURL(`${appOrigin}/index.html`).catch(report);
  });
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
