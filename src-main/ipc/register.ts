import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import { hostCalls, type Host, type HostCall } from '#core/host.ts';
import { appOrigin } from '#main/content-policy.ts';

/** What answers the host contract: each call with the window's contents that asked, then its arguments. */
export type Answers = {
  readonly [Name in HostCall]: (asker: WebContents, ...values: Parameters<Host[Name]>) => ReturnType<Host[Name]>;
};

/** The frame that sent a call, as far as the sender check looks. */
export interface SenderFrame {
  readonly origin: string;
  readonly parent: unknown;
}

/** Whether a call comes from the app's own page itself: no frame inside it, no other origin. */
export function isTrusted(frame: SenderFrame | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === appOrigin;
}

/**
 * Runs one call of the contract after checking who asks and what was sent. Rejects with a plain reason, and then nothing
 * was run.
 */
export async function answer<Name extends HostCall>(
  name: Name,
  answers: Answers,
  event: { readonly sender: WebContents; readonly senderFrame: SenderFrame | null },
  values: readonly unknown[],
): Promise<Awaited<ReturnType<Host[Name]>>> {
  if (!isTrusted(event.senderFrame)) throw new Error(`${name}: not asked by the app's own page`);
  const parsed = parse(name, values);
  if (parsed === null) throw new Error(`${name}: the arguments are not what the contract says`);
  return await answers[name](event.sender, ...parsed);
}

/** Puts every call of the contract on its channel, and no other. */
export function registerCalls(ipc: Pick<IpcMain, 'handle'>, answers: Answers): void {
  for (const name of Object.keys(hostCalls) as HostCall[]) {
    ipc.handle(`host:${name}`, (event: IpcMainInvokeEvent, ...values: unknown[]) =>
      answer(name, answers, event, values),
    );
  }
}

function parse<Name extends HostCall>(name: Name, values: readonly unknown[]): Parameters<Host[Name]> | null {
  try {
    const parsed = hostCalls[name].safeParse(values);
    return parsed.success ? (parsed.data as unknown as Parameters<Host[Name]>) : null;
  } catch {
    // A value nested too deep, or within itself, ends the parser's recursion.
    return null;
  }
}
