// Paints public/icons/*.png from icon.svg with the browser under test. Run again after a change of the mark.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { browserPath } from '../tests/e2e/support/browser-path';

const svg = readFileSync('public/icons/icon.svg', 'utf8');
const executablePath = browserPath();
const browser = await chromium.launch({ ...(executablePath && { executablePath }) });
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  writeFileSync(`public/icons/${size}.png`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
