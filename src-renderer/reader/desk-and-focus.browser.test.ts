import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readArticles } from '#core/article/read.ts';
import { inventedArticle } from '../../tests/support/invented-article.ts';
import { closeReader, drag, openReader, press, sheets } from '../../tests/support/reader-driver.ts';

const story = 'أعلنت الشركة يوم 5 يناير 2020 إغلاق مصنع الإسمنت في البصرة وتسريح 340 عاملاً.';
const one = inventedArticle('one', `${story}\nثم صمتت.`, { headline: 'إغلاق مصنع', published: '2020-01-06' });
const other = inventedArticle('other', `${story}\nوقال العمال إنهم فوجئوا.`, {
  headline: 'تسريح عمال',
  published: '2020-01-06',
});
const third = inventedArticle('third', 'افتُتحت المدرسة.\nوحضر الأهالي.', { headline: 'أبواب المدرسة' });

describe('the desk after a restart', () => {
  it('shows as many panes as before and leaves the switches as they were', async () => {
    const { host, library, screen } = await openReader([one, other]);
    for (const name of ['تمرير مترابط', 'خيوط الترابط']) {
      await expect.element(screen.getByRole('switch', { name })).toBeChecked();
      await screen.getByRole('switch', { name }).click();
    }
    await screen.getByRole('radio', { name: 'مقال واحد' }).click();
    await vi.waitFor(() => {
      expect(library.desk).toMatchObject({ shownPanes: 1, scrollsTogether: false, threadsShown: false });
    }, 4_000);
    await closeReader();
    const again = await openReader([one, other], { journal: host.journal });
    expect(sheets()).toHaveLength(1);
    await again.screen.getByRole('radio', { name: 'جنباً إلى جنب' }).click();
    for (const name of ['تمرير مترابط', 'خيوط الترابط']) {
      await expect.element(again.screen.getByRole('switch', { name })).not.toBeChecked();
    }
  });
});

describe('three panes', () => {
  it('stand without spines, for no thread runs between them', async () => {
    await page.viewport(1440, 900);
    await openReader([one, other, third]);
    expect(sheets()).toHaveLength(3);
    expect(document.querySelectorAll('.spine')).toHaveLength(0);
  });
});

describe('words that B takes into the brief', () => {
  it('are told to have been highlighted too, and as what', async () => {
    const { screen } = await openReader([one]);
    await drag(one, 'مصنع الإسمنت');
    await press('KeyB', 'b');
    await expect.element(screen.getByText('ظُلّل «معلومة» وأُضيف إلى «موجز جديد».')).toBeVisible();
  });
});

describe('the choice of an article', () => {
  it('begins in its filter, and Enter opens the first that is left', async () => {
    const { library, screen } = await openReader([one], { articles: [one, other, third] });
    sheets()[0]?.focus();
    await userEvent.keyboard('{Control>}[KeyO]{/Control}');
    await expect.element(screen.getByRole('searchbox')).toHaveFocus();
    // Without the hamza of the headline, as it is often typed.
    await userEvent.keyboard('ابواب{Enter}');
    await vi.waitFor(() => {
      expect(library.desk.panes.map(({ article }) => article)).toEqual([one.id, third.id]);
    }, 4_000);
    await userEvent.keyboard('{Control>}[KeyO]{/Control}');
    await expect.element(screen.getByRole('searchbox')).toHaveFocus();
    await expect.element(screen.getByRole('searchbox')).toHaveValue('');
  });
});

describe('the focus', () => {
  it('goes with F6 through the bar, the tools and each pane', async () => {
    await openReader([one, other]);
    sheets()[0]?.focus();
    const regions: string[] = [];
    for (let step = 0; step < 5; step += 1) {
      await press('F6', 'F6');
      const at = document.activeElement;
      regions.push(at?.closest('[data-region]')?.className.split(' ')[0] ?? 'nowhere');
      if (step === 0) expect(at).toBe(sheets()[1]);
    }
    expect(regions).toEqual(['leaf', 'bar', 'toolbar', 'leaf', 'leaf']);
    expect(document.activeElement).toBe(sheets()[1]);
  });

  it('is on the active pane when the reader comes back from another screen', async () => {
    await openReader([one, other]);
    sheets()[1]?.focus();
    await userEvent.keyboard('{Control>}[Digit1]{/Control}');
    await vi.waitFor(() => {
      expect(document.activeElement?.matches('[role=option]')).toBe(true);
    });
    await userEvent.keyboard('{Control>}[Digit2]{/Control}');
    await vi.waitFor(() => {
      expect(document.activeElement).toBe(sheets()[1]);
    });
  });

  it('goes to the list when the library is opened from within a note', async () => {
    const { library, screen } = await openReader([one]);
    sheets()[0]?.focus();
    await press('KeyN', 'n');
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
    await userEvent.keyboard('why?{Control>}[Digit1]{/Control}');
    await vi.waitFor(() => {
      expect(document.activeElement?.matches('[role=option]')).toBe(true);
      expect(library.notesOf(one.id)).toHaveLength(1);
    });
  });

  it('stays in the pane when a note is deleted', async () => {
    const { library, screen } = await openReader([one]);
    await drag(one, 'مصنع الإسمنت');
    await press('KeyN', 'n');
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
    await userEvent.keyboard('why?{Escape}');
    await vi.waitFor(() => {
      expect(library.annotations).toHaveLength(2);
    });
    const remove = screen.getByRole('button', { name: 'احذف الحاشية' }).element() as HTMLElement;
    remove.focus();
    await userEvent.keyboard('{Enter}');
    await vi.waitFor(() => {
      expect(library.annotations).toHaveLength(1);
      expect(document.activeElement).toBe(sheets()[0]);
    });
  });

  it('stays in the pane when the highlight that has it is removed', async () => {
    const { library, screen } = await openReader([one]);
    await drag(one, 'مصنع الإسمنت');
    await press('Digit2', '2');
    const key = screen.getByRole('button', { name: 'مصنع الإسمنت' });
    await expect.element(key).toBeInTheDocument();
    (key.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}[Digit0]');
    await vi.waitFor(() => {
      expect(library.annotations).toHaveLength(0);
      expect(document.activeElement).toBe(sheets()[0]);
    });
  });

  it('goes to the next pane when one is closed', async () => {
    await openReader([one, other]);
    sheets()[0]?.focus();
    await userEvent.keyboard('{Control>}[KeyW]{/Control}');
    await vi.waitFor(() => {
      expect(sheets()).toHaveLength(1);
      expect(document.activeElement).toBe(sheets()[0]);
    });
  });

  it('is a thin line on the sheet', async () => {
    await openReader([one]);
    sheets()[0]?.focus();
    await press('KeyJ', 'j');
    expect(getComputedStyle(sheets()[0] ?? document.body).outlineWidth).toBe('1px');
  });
});

describe('a note on an article', () => {
  const long = inventedArticle('long', Array.from({ length: 60 }, () => story).join('\n'), { headline: 'خبر طويل' });
  const inView = (field: Element) => {
    const [{ top, bottom }, sheet] = [field.getBoundingClientRect(), sheets()[0]?.getBoundingClientRect()];
    return top >= (sheet?.top ?? 0) && bottom <= (sheet?.bottom ?? 0);
  };

  it('comes into view when N opens it from far down', async () => {
    const { screen } = await openReader([long]);
    sheets()[0]?.scrollTo({ top: 3_000 });
    sheets()[0]?.focus();
    await press('KeyN', 'n');
    const field = screen.getByRole('textbox', { name: 'نص الحاشية' });
    await expect.element(field).toHaveFocus();
    await vi.waitFor(() => {
      expect(inView(field.element())).toBe(true);
    }, 3_000);
  });

  it('has a button under the headline', async () => {
    const { library, screen } = await openReader([long]);
    await screen.getByRole('button', { name: 'حاشية على المقال' }).click();
    await expect.element(screen.getByRole('textbox', { name: 'نص الحاشية' })).toHaveFocus();
    await userEvent.keyboard('why?{Escape}');
    await vi.waitFor(() => {
      expect(library.notesOf(long.id)).toHaveLength(1);
    });
    await expect.element(screen.getByRole('button', { name: 'حاشيتك على المقال' })).toBeVisible();
  });
});

describe('the original', () => {
  it('lets a line be set aside and brought back, each as a step, with the focus on the line', async () => {
    const text = [
      'افتتاح الجسر الجديد',
      'شارك هذا المقال',
      'افتتح المحافظ صباح الاثنين الجسر الجديد على النهر بعد ثلاث سنوات من العمل.',
      'وقال إن الكلفة بلغت 12 مليون دولار، وإن الجسر يخدم أربعة أحياء.',
      'وتأخر المشروع عاماً بسبب الأمطار.',
    ].join('\n');
    const [read] = readArticles({ name: 'bridge.txt', hash: 'a'.repeat(64), text });
    if (read === undefined) throw new Error('no article');
    const { library, screen } = await openReader([read]);
    const before = library.article(read.id)?.text;
    sheets()[0]?.focus();
    await userEvent.keyboard('[KeyO]');
    const setAside = screen.getByRole('button', { name: /^استبعد السطر: .*الكلفة بلغت/ });
    const restore = screen.getByRole('button', { name: /^أعد إلى النص: .*الكلفة بلغت/ });
    (setAside.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(restore).toHaveFocus();
    expect(library.article(read.id)?.text).not.toContain('الكلفة');
    expect(library.article(read.id)?.removed.find(({ text: gone }) => gone.includes('الكلفة'))?.reason).toBe('reader');
    await userEvent.keyboard('{Enter}');
    await expect.element(setAside).toHaveFocus();
    expect(library.article(read.id)?.text).toBe(before);
    await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
    await expect.element(restore).toBeInTheDocument();
    await userEvent.keyboard('{Control>}[KeyZ]{/Control}');
    await expect.element(setAside).toBeInTheDocument();
    expect(library.article(read.id)?.text).toBe(before);
  });
});
