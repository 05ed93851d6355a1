import { resolverOf } from '#core/annotation/resolve.ts';
import type { ResolvingCall } from './resolving-calls.ts';
import { serve } from './serve.ts';

serve(({ article, targets, texts }: ResolvingCall) => {
  const resolve = resolverOf(article, { textOf: (version) => texts.get(version) ?? null });
  return Promise.resolve(targets.map(resolve));
});
