import type { CrxPlugin } from '@crxjs/vite-plugin';
import { type Plugin, rolldown } from 'rolldown';

const entry = 'src/login-guard.iife.ts';
const output = 'src/login-guard.iife.js';
const hash = '@noble/hashes/sha2.js';
/** Names of properties that no message, no page and no browser knows: one letter does. */
const ownNames =
  /^(?:blockLen|outputLen|canXOF|padOffset|finished|destroyed|roundClean|digestInto|_cloneInto|_cloneIntoMeta|inserted|before|after|does|allows|release|forget|lookAgain|waits|within|around|capital|commas|places|common|place|whenLate|passwords)$/;

/**
 * Bundles the script that runs on every page a second time, for size and for what it costs a page that nobody types into:
 * the hash, whose classes and tables would be made on each page, is made when it is first used.
 */
export const smallLoginGuard = (target: string): CrxPlugin => ({
  name: 'guardian:small-login-guard',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const file = bundle[output];
    if (!file) throw new Error(`no ${output} was built`);
    const code = await bundled(entry, [lazyHash], target);
    if (file.type === 'asset') file.source = code;
    else file.code = code;
  },
});

async function bundled(input: string, plugins: Plugin[], target?: string): Promise<string> {
  const bundle = await rolldown({ input, plugins, logLevel: 'silent' });
  const { output } = await bundle.generate(
    target
      ? {
          format: 'iife',
          minify: { compress: { target }, mangle: { toplevel: true }, mangleProps: { include: ownNames } },
        }
      : { format: 'es' },
  );
  await bundle.close();
  return output[0].code;
}

const lazy = '\0lazy-hash';
const lazyHash: Plugin = {
  name: 'guardian:lazy-hash',
  resolveId: (source) => (source === hash ? lazy : undefined),
  async load(id) {
    if (id !== lazy) return undefined;
    const eager = '\0eager-hash';
    const code = await bundled(eager, [
      {
        name: 'guardian:eager-hash',
        resolveId: (source) => (source === eager ? eager : undefined),
        load: (source) => (source === eager ? `export { _SHA256 } from '${hash}';` : undefined),
      },
    ]);
    const body = code.replace(/export \{ _SHA256 \};\s*$/, 'return _SHA256;');
    if (body === code) throw new Error(`${hash} is not what it was`);
    return `let made;\nexport function _SHA256() { return new (made ??= make())(); }\nfunction make() {\n${body}\n}`;
  },
};
