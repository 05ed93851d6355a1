import { resolverOf } from '#core/annotation/resolve.ts';
import type { ResolvingCall } from './resolving-calls.ts';
import { serve } from './serve.ts';

serve(({ article, targets }: ResolvingCall) => Promise.resolve(targets.map(resolverOf(article))));
