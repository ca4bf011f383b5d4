// Everything that can be checked, each stage even if one before it failed. The last line counts it all.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from '../setup/browser.mjs';
import { node, nodeBeside, say, typed, typedBeside } from '../setup/process.mjs';
import { buildFor } from './build.mjs';

const reports = 'test-results';

function readReport(path) {
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** A stage that ended badly has failed, even where its report counts no failed test. */
const counted = (ok, { passed = 0, failed = 0, skipped = 0 } = {}) => ({
  passed,
  failed: ok ? failed : Math.max(1, failed),
  skipped,
});
const oneCheck = (ok) => counted(ok, { passed: ok ? 1 : 0 });

async function unit() {
  const path = `${reports}/vitest.json`;
  const ok = await nodeBeside('node_modules/vitest/vitest.mjs', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${path}`,
  ]);
  const report = readReport(path);
  if (!report) return counted(false);
  return counted(ok, {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests,
  });
}

function endToEnd(browser) {
  const path = `${reports}/playwright.json`;
  const ok = node(
    'node_modules/@playwright/test/cli.js',
    ['test', '--reporter=list,json', `--output=${reports}/playwright`],
    { env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: path } },
  );
  const stats = readReport(path)?.stats;
  if (!stats) return counted(false);
  if (stats.flaky > 0) console.log(`${stats.flaky} end-to-end tests held only at the second try: look above`);
  return counted(ok, {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  });
}

export async function test() {
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const results = [];
  const stage = async (name, job) => {
    say(name);
    results.push({ name, ...(await job()) });
  };
  await stage('lockfile', () => oneCheck(node('scripts/lockcheck.mjs')));
  await stage('types', () => oneCheck(node('node_modules/typescript/bin/tsc', ['--noEmit'])));
  await stage('lint', () => oneCheck(node('node_modules/@biomejs/biome/bin/biome', ['ci', '--colors=off', '.'])));
  await stage('unused code', () => oneCheck(node('node_modules/knip/bin/knip.js')));
  let built = false;
  await stage('build for Chrome', () => {
    built = buildFor('chrome');
    return oneCheck(built);
  });
  await stage('build for Firefox', () => oneCheck(buildFor('firefox')));
  // One waits for its servers and programs most of the time, the other for nothing.
  await Promise.all([
    stage('unit, contracts, architecture', unit),
    stage("other people's programs, short form", async () =>
      oneCheck(await typedBeside('tests/interop/run.ts', ['--short'])),
    ),
  ]);
  const browser = built && (await findBrowser());
  const env = { CHROMIUM_PATH: browser || '' };
  await stage('what breaks storage, short form', () =>
    oneCheck(browser && typed('tests/faults/run.ts', ['--short'], { env })),
  );
  await stage('end to end', async () => {
    return browser ? endToEnd(browser) : counted(false);
  });
  const sum = (field) => results.reduce((total, result) => total + result[field], 0);
  console.log('');
  for (const { name, passed, failed, skipped } of results)
    console.log(
      `${failed ? '✗' : '✓'} ${name}: ${passed} ok${failed ? `, ${failed} not` : ''}${skipped ? `, ${skipped} left out` : ''}`,
    );
  const failed = sum('failed');
  console.log(`${sum('passed')} passed, ${failed} failed`);
  return failed ? 1 : 0;
}
