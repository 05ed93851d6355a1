import type { Article } from '#core/article/article.ts';
import { compare } from '#core/comparison/compare.ts';
import { serve } from './serve.ts';

serve((articles: readonly Article[]) => Promise.resolve(compare(articles)));
