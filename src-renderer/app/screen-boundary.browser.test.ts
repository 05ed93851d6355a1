import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import ScreenBoundary from './ScreenBoundary.svelte';

describe('a screen that throws', () => {
  it('leaves a message with a way back instead of a blank window', async () => {
    let broken = true;
    const children = createRawSnippet(() => {
      if (broken) throw new Error('a fault of ours');
      return { render: () => '<p>المقالات</p>' };
    });
    const onleave = vi.fn(() => {
      broken = false;
    });
    const screen = await render(ScreenBoundary, { children, onleave });
    await expect.element(screen.getByText('تعطّلت هذه الشاشة')).toBeVisible();
    await expect.element(screen.getByText('a fault of ours')).toBeVisible();
    await screen.getByRole('button', { name: 'إلى المكتبة' }).click();
    await expect.element(screen.getByText('المقالات')).toBeVisible();
    expect(onleave).toHaveBeenCalledOnce();
  });
});
