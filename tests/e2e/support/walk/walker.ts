import type { Locator, Page } from '@playwright/test';
import type { Extension, Language } from '../launch';
import { wordsOf } from '../words';

type Say = ReturnType<typeof wordsOf>;

/** Somebody who uses the extension: a browser, the language it speaks, and what they wrote on paper. */
export interface Walker {
  ext: Extension;
  say: Say;
  /** An ordinary tab; the popup opens over it. */
  tab: Page;
  paper: { passphrase: string; recoveryKey: string };
  /** Where the last copy was saved to. */
  copyPath: string;
  /** Called after each thing worth seeing. */
  see(page: Page, name: string): Promise<unknown>;
}

export async function walker(
  ext: Extension,
  language: Language = 'en',
  see: Walker['see'] = () => Promise.resolve(),
): Promise<Walker> {
  const tab = ext.context.pages()[0] ?? (await ext.newPage());
  return {
    ext,
    say: wordsOf(language),
    tab,
    paper: { passphrase: '', recoveryKey: '' },
    copyPath: '',
    see,
  };
}

/** A button by its visible words. */
export const button = (page: Page | Locator, text: string): Locator =>
  page.getByRole('button', { name: text, exact: true });

/** Takes one option of a group of radio cards, as a click on its card does. */
export async function choose(scope: Page | Locator, value: string): Promise<void> {
  await scope.locator(`label.option:has(input[value="${value}"])`).first().click();
}
