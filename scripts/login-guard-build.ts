import { resolve } from 'node:path';
import type { CrxPlugin } from '@crxjs/vite-plugin';
import { type Plugin, rolldown } from 'rolldown';

const entry = 'src/login-guard.iife.ts';
const output = 'src/login-guard.iife.js';
/** Names of properties that no message, no page and no browser knows: one letter does. */
const ownNames =
  /^(?:blockLen|outputLen|canXOF|padOffset|finished|destroyed|roundClean|digestInto|_cloneInto|_cloneIntoMeta|inserted|before|after|does|allows|release|forget|lookAgain|waits|within|around|capital|commas|places|common|place|passwords)$/;

/**
 * Bundles the script that runs on every page a second time, for size and for what it costs a page that nobody types into:
 * all but the first glance is made when somebody types or there is something to judge, and the hash when it is first used.
 */
export const smallLoginGuard = (target: string): CrxPlugin => ({
  name: 'guardian:small-login-guard',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const file = bundle[output];
    if (!file) throw new Error(`no ${output} was built`);
    const code = await bundled(entry, [guard], target);
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

/** A function or class of a module that is run when it is first called: `called` makes the call. */
function lazily(module: string, name: string, called: string, within: Plugin[] = []): Plugin {
  const [lazy, eager] = [`\0lazy ${module}`, `\0eager ${module}`];
  return {
    name: `guardian:${name}-when-used`,
    resolveId: (source) => (source === module ? lazy : undefined),
    async load(id) {
      if (id !== lazy) return undefined;
      const from = module.startsWith('.') ? resolve('src/content', module) : module;
      const code = await bundled(eager, [
        {
          name: `guardian:${name}`,
          resolveId: (source) => (source === eager ? eager : undefined),
          load: (source) => (source === eager ? `export { ${name} } from ${JSON.stringify(from)};` : undefined),
        },
        ...within,
      ]);
      const body = code.replace(new RegExp(`export \\{ ${name} \\};\\s*$`), `return ${name};`);
      if (body === code) throw new Error(`${module} has no ${name}`);
      return `let made;\nexport function ${name}(...given) { return ${called}; }\nfunction make() {\n${body}\n}`;
    },
  };
}

const hash = lazily('@noble/hashes/sha2.js', '_SHA256', 'new (made ??= make())(...given)');
const guard = lazily('./guarded-page', 'guardedPage', '(made ??= make())(...given)', [hash]);
