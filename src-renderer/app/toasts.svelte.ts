import { createContext } from 'svelte';

/** What a toast says; a function says it in the language of the interface even after that changes. */
export type ToastText = string | (() => string);

export interface ToastAction {
  readonly label: ToastText;
  /** Key caps, such as `Ctrl Z`. */
  readonly keys?: string;
  readonly run: () => void;
}

export interface ToastContent {
  readonly text: ToastText;
  /** A problem stays until it is closed or the reader goes to another screen; the rest go after eight seconds unless hovered or focused. */
  readonly tone?: 'plain' | 'problem';
  readonly action?: ToastAction;
}

export interface Toast extends ToastContent {
  readonly id: number;
}

/** Short messages over the screen; the newest replaces the others of its tone. */
export class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  #next = 1;

  get shown(): readonly Toast[] {
    return this.#shown;
  }

  show(content: ToastContent): void {
    const toast: Toast = { ...content, id: this.#next++ };
    const kept = this.#shown.filter((other) => (other.tone ?? 'plain') !== (toast.tone ?? 'plain'));
    this.#shown = [...kept, toast];
  }

  close(id: number): void {
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }

  /** Closes the problems of a screen that the reader has left. */
  closeProblems(): void {
    this.#shown = this.#shown.filter(({ tone }) => tone !== 'problem');
  }
}

export function toastText(text: ToastText): string {
  return typeof text === 'function' ? text() : text;
}

export const [getToasts, setToasts] = createContext<Toasts>();
