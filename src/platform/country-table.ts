import { type CountryTable, openCountries } from '../sessions/countries';
import { browser } from './browser';

let table: Promise<CountryTable> | undefined;

/** The packed table, read when it is first needed: a file of this extension, so nothing leaves the browser. */
export function countryTable(): Promise<CountryTable> {
  table ??= read().catch((error) => {
    table = undefined;
    throw error;
  });
  return table;
}

async function read(): Promise<CountryTable> {
  const packed = await fetch(browser.runtime.getURL('countries.bin'));
  const inflated = packed.body?.pipeThrough(new DecompressionStream('deflate-raw'));
  return openCountries(new Uint8Array(await new Response(inflated).arrayBuffer()));
}
