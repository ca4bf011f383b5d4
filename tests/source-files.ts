import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

export interface SourceFile {
  /** Relative to `src`, with `/`. */
  path: string;
  text: string;
  /** Text without comments, so that prose never counts as code. */
  code: string;
  imports: Import[];
}
export interface Import {
  /** As written. */
  from: string;
  /** Relative to `src` and without extension, for our own files. */
  file?: string;
  typeOnly: boolean;
}

const src = 'src';
const isSource = (name: string) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts');

export const sourceFiles: readonly SourceFile[] = (readdirSync(src, { recursive: true }) as string[])
  .map((name) => name.replaceAll('\\', '/'))
  .filter(isSource)
  .sort()
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const code = text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
    return { path, text, code, imports: importsOf(path, code) };
  });

function importsOf(path: string, code: string): Import[] {
  const statement = /\b(?:import|export)\s+(type\s+)?(?:([^;'"]*?)\s+from\s+)?['"]([^'"]+)['"]/g;
  return [...code.matchAll(statement)].map(([, type, names = '', from = '']) => {
    const listed = names.match(/^\{([^}]*)\}$/)?.[1];
    const allTypes = listed?.split(',').every((name) => !name.trim() || /^\s*type\s/.test(name)) === true;
    const typeOnly = Boolean(type) || (Boolean(names) && allTypes);
    if (!from.startsWith('.')) return { from, typeOnly };
    const file = relative(src, join(src, dirname(path), from))
      .replaceAll('\\', '/')
      .replace(/\.tsx?$/, '');
    return { from, file, typeOnly };
  });
}

/** Every file that is loaded when `entry` is (type imports are not), each with the way that leads to it. */
export function reachedFrom(entry: string): Map<string, string[]> {
  const byName = new Map(sourceFiles.map((file) => [file.path.replace(/\.tsx?$/, ''), file]));
  const reached = new Map<string, string[]>();
  const visit = (name: string, way: string[]) => {
    const file = byName.get(name) ?? byName.get(`${name}/index`);
    if (!file || reached.has(file.path)) return;
    reached.set(file.path, [...way, file.path]);
    for (const { file: next, typeOnly } of file.imports) if (next && !typeOnly) visit(next, [...way, file.path]);
  };
  visit(entry, []);
  return reached;
}
