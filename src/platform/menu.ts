import { browser } from './browser';

/** The one entry of the context menu, on links and selected text. Made anew, as a title cannot be added twice. */
export async function showMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'checkLink', title, contexts: ['link', 'selection'] });
}
