import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostCalls } from '#core/host.ts';
import { closeApp, openApp, removeProfile, type RunningApp } from './app.ts';

// A listener on this machine that every forbidden request is aimed at.
let connections = 0;
let canary: Server;
let address: string;
let running: RunningApp;

beforeAll(async () => {
  canary = createServer((_request, response) => response.end('reached'));
  canary.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => canary.listen(0, '127.0.0.1', resolve));
  address = `127.0.0.1:${(canary.address() as AddressInfo).port}`;
  running = await openApp();
});

afterAll(async () => {
  await closeApp(running);
  await removeProfile(running.profile);
  canary.close();
});

describe('the page', () => {
  it('has the calls of the contract, frozen, and nothing of Node or Electron', async () => {
    const found = await running.page.evaluate(() => ({
      calls: Object.keys(window.host),
      frozen: Object.isFrozen(window.host),
      globals: ['require', 'process', 'module', 'Buffer', 'electron', 'global'].filter((name) => name in window),
    }));
    expect(found).toEqual({
      calls: [...Object.keys(hostCalls), 'onClosing', 'onFullScreen'],
      frozen: true,
      globals: [],
    });
  });

  it('runs in a sandbox of its own world', async () => {
    const preferences = await running.app.evaluate(({ webContents }) =>
      webContents
        .getAllWebContents()
        .map((contents): unknown =>
          (contents as unknown as { getLastWebPreferences(): unknown }).getLastWebPreferences(),
        ),
    );
    expect(preferences).toHaveLength(1);
    expect(preferences[0]).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      webSecurity: true,
    });
  });

  it('runs no script that stands in the page or was made of text', async () => {
    const ran = await running.page.evaluate(async () => {
      const attempts: Record<string, () => unknown> = {
        eval: (): unknown => (0, eval)('1'),
        worker: () =>
          new Promise((resolve, reject) => {
            const worker = new Worker(URL.createObjectURL(new Blob(['postMessage(1)'])));
            worker.onmessage = resolve;
            worker.onerror = () => reject(new Error('refused'));
          }),
        inline: () => {
          const script = document.createElement('script');
          script.textContent = 'window.inlineRan = true';
          document.head.append(script);
          if ('inlineRan' in window) return 1;
          throw new Error('refused');
        },
        handler: () => {
          const button = document.createElement('button');
          button.setAttribute('onclick', 'window.handlerRan = true');
          button.click();
          if ('handlerRan' in window) return 1;
          throw new Error('refused');
        },
      };
      const succeeded: string[] = [];
      // What a debugger runs at once may evaluate text; what runs later is the page's own doing.
      await new Promise((resolve) => setTimeout(resolve));
      for (const [name, attempt] of Object.entries(attempts)) {
        try {
          await attempt();
          succeeded.push(name);
        } catch {
          // Refused, as it should be.
        }
      }
      return succeeded;
    });
    expect(ran).toEqual([]);
  });
});

describe('the network', () => {
  it('is out of reach by every way a page has', async () => {
    await running.page.evaluate(async (there) => {
      const http = `http://${there}`;
      const element = (name: string, attributes: Record<string, string>): void => {
        const made = document.createElement(name);
        for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
        document.body.append(made);
      };
      element('img', { src: `${http}/img` });
      element('img', { srcset: `${http}/srcset 1x` });
      element('script', { src: `${http}/script` });
      element('iframe', { src: `${http}/iframe` });
      element('object', { data: `${http}/object` });
      element('embed', { src: `${http}/embed` });
      element('video', { src: `${http}/video`, poster: `${http}/poster`, autoplay: '' });
      element('audio', { src: `${http}/audio`, autoplay: '' });
      for (const rel of ['stylesheet', 'preload', 'prefetch', 'preconnect', 'dns-prefetch', 'icon', 'modulepreload']) {
        element('link', { rel, href: `${http}/${rel}`, as: 'image' });
      }
      element('p', { style: `background: url(${http}/style)` });
      const ways: (() => unknown)[] = [
        () => fetch(`${http}/fetch`, { mode: 'no-cors' }),
        () => navigator.sendBeacon(`${http}/beacon`, 'x'),
        () => new WebSocket(`ws://${there}/socket`),
        () => new EventSource(`${http}/events`),
        () => new Worker(`${http}/worker`),
        () => import(/* @vite-ignore */ `${http}/module`),
        () => {
          const request = new XMLHttpRequest();
          request.open('GET', `${http}/xhr`);
          request.send();
        },
        () => {
          const image = new Image();
          image.src = `${http}/image`;
        },
      ];
      for (const way of ways) {
        try {
          Promise.resolve(way()).catch(() => undefined);
        } catch {
          // Refused at once.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 1_500));
    }, address);
    expect(connections).toBe(0);
  });

  it('is out of reach for main’s own session too', async () => {
    const answered = await running.app.evaluate(
      ({ session }, there) =>
        session.defaultSession.fetch(`http://${there}/`).then(
          () => 'reached',
          () => 'refused',
        ),
      address,
    );
    expect(answered).toBe('refused');
    expect(connections).toBe(0);
  });
});

describe('navigation', () => {
  it.each(['location', 'link', 'form', 'window.open', 'refresh'])('away by %s is refused', async (way) => {
    const before = running.page.url();
    for (const target of [
      `http://${address}/`,
      'file:///etc/passwd',
      'data:text/html,x',
      'app://evil/',
      'about:blank',
    ]) {
      await running.page.evaluate(
        ([how, url]) => {
          const made = document.createElement(how === 'form' ? 'form' : how === 'refresh' ? 'meta' : 'a');
          if (how === 'location') window.location.href = url ?? '';
          else if (how === 'window.open') window.open(url);
          else if (made instanceof HTMLFormElement) {
            made.action = url ?? '';
            document.body.append(made);
            made.submit();
          } else if (made instanceof HTMLMetaElement) {
            made.httpEquiv = 'refresh';
            made.content = `0; url=${url ?? ''}`;
            document.head.append(made);
          } else if (made instanceof HTMLAnchorElement) {
            made.href = url ?? '';
            made.target = '_blank';
            document.body.append(made);
            made.click();
          }
        },
        [way, target],
      );
    }
    await running.page.waitForTimeout(500);
    await running.page.waitForURL(before);
    expect(running.app.windows()).toHaveLength(1);
    expect(connections).toBe(0);
  });
});

describe('permissions', () => {
  it('are denied, asked or not', async () => {
    const granted = await running.page.evaluate(async () => {
      const names = [
        'geolocation',
        'notifications',
        'camera',
        'microphone',
        'clipboard-read',
        'midi',
        'storage-access',
      ];
      const states = await Promise.all(
        names.map(async (name) => {
          const status = await navigator.permissions.query({ name: name as PermissionName }).catch(() => null);
          return status === null || status.state !== 'granted' ? null : name;
        }),
      );
      const asked: Record<string, () => Promise<unknown>> = {
        camera: () => navigator.mediaDevices.getUserMedia({ video: true, audio: true }),
        screen: () => navigator.mediaDevices.getDisplayMedia(),
        clipboard: () => navigator.clipboard.readText(),
        place: () => new Promise((resolve, reject) => navigator.geolocation.getCurrentPosition(resolve, reject)),
        notice: async () => {
          if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
        },
      };
      const given: string[] = [];
      for (const [name, ask] of Object.entries(asked)) {
        await ask().then(
          () => given.push(name),
          () => undefined,
        );
      }
      return [...states.filter((name) => name !== null), ...given];
    });
    expect(granted).toEqual([]);
  });
});

describe('the page’s own address', () => {
  it('gives files of the bundle only, each with the content policy', async () => {
    const answers = await running.page.evaluate(async () => {
      const paths = [
        '/index.html',
        '/missing',
        '/..%2f..%2fpackage.json',
        '/%2e%2e%2f%2e%2e%2fpackage.json',
        '/..%5cmain',
      ];
      return Promise.all(
        paths.map(async (path) => {
          const response = await fetch(`app://bundle${path}`);
          return { status: response.status, policy: response.headers.get('content-security-policy') ?? '' };
        }),
      );
    });
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 404, 404, 404]);
    for (const { policy } of answers)
      expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
  });
});

describe('a call with arguments outside the contract', () => {
  it('is rejected, and nothing is kept', async () => {
    const { resolved, kept } = await running.page.evaluate(async () => {
      const calls = window.host as unknown as Record<string, (...values: unknown[]) => Promise<unknown>>;
      const before = (await window.host.openLibrary()).lastSeq;
      const wrong: readonly [string, ...unknown[]][] = [
        ['save', 'text'],
        ['save', []],
        ['save', [{ collection: 'passwords', id: 'a', value: {} }]],
        ['save', [{ collection: 'annotations', id: 'a', value: { map: new Map() } }]],
        ['save', [{ collection: 'annotations', id: 'a', value: { body: 'x'.repeat(1_000_001) } }]],
        ['entriesAfter', -1],
        ['entriesAfter', '0'],
        ['importDropped', ['/etc/passwd']],
        ['importDropped', [{ name: 'a.txt', bytes: 'text' }]],
        ['saveBrief', { suggestedName: 'a' }],
        ['setLanguage', 'fr'],
        ['windowControl', 'openDevTools'],
      ];
      const answered: string[] = [];
      for (const [name, ...values] of wrong) {
        await calls[name]?.(...values).then(
          () => answered.push(name),
          () => undefined,
        );
      }
      const later = await window.host.entriesAfter(before);
      return { resolved: answered, kept: later.flatMap(({ changes }) => changes).filter(({ id }) => id === 'a') };
    });
    expect({ resolved, kept }).toEqual({ resolved: [], kept: [] });
  });
});
