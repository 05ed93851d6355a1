import { createContext } from 'svelte';
import type { Host } from '#core/host.ts';

/** Whether the window fills the screen, which main decides and tells: the system's own ways lead there too. */
export class FullScreen {
  readonly #host: Host;
  #on = $state(false);

  constructor(host: Host) {
    this.#host = host;
    host.onFullScreen((on) => (this.#on = on));
  }

  get on(): boolean {
    return this.#on;
  }

  toggle(): void {
    void this.#host.windowControl('toggleFullScreen');
  }
}

export const [getFullScreen, setFullScreen] = createContext<FullScreen>();
