/** What the command line needs from the process it runs in. */
export interface Terminal {
  /** Results go here, whole lines or whole documents. */
  readonly print: (text: string) => void;
  /** Messages go here, one a line. */
  readonly say: (message: string) => void;
  /** The bytes of the standard input, for a file named `-`. */
  readonly input: () => AsyncIterable<Uint8Array>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly now: () => Date;
  /** Folder of the built typefaces and of HarfBuzz. */
  readonly assets: URL;
  readonly version: string;
}

/** Exit codes: all done, an input or the output failed, the command was not understood. */
export const exit = { done: 0, failed: 1, usage: 2 } as const;
export type ExitCode = (typeof exit)[keyof typeof exit];
