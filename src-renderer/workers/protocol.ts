/** What the window tells a worker: a call to answer, or one that nobody waits for any more. */
export type ToWorker<Asked> =
  | { readonly kind: 'call'; readonly id: number; readonly asked: Asked }
  | { readonly kind: 'drop'; readonly id: number };

/** What a worker tells the window: parts of an answer as they are ready, then the answer or why there is none. */
export type FromWorker<Part, Told> =
  | { readonly kind: 'part'; readonly id: number; readonly part: Part }
  | { readonly kind: 'told'; readonly id: number; readonly told: Told }
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
