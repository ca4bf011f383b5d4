import type { PageProtocol, PanelProtocol } from './protocol';

type Everything = PageProtocol & PanelProtocol;
type Data<K extends keyof Everything> = Parameters<Everything[K]> extends [infer D] ? [data: D] : [data?: undefined];
interface Runtime {
  runtime: { sendMessage(message: object): Promise<{ res?: unknown; err?: { message?: string } } | undefined> };
}

/**
 * Ask the worker. Written out, in the form that `receive` understands, since it ships in content scripts: neither a
 * polyfill nor a library is worth its weight there.
 */
export async function ask<K extends keyof Everything>(
  type: K,
  ...[data]: Data<K>
): Promise<Awaited<ReturnType<Everything[K]>>> {
  const here = globalThis as { browser?: Runtime; chrome?: Runtime };
  const answer = await (here.browser ?? here.chrome)?.runtime.sendMessage({ id: 0, type, data, timestamp: Date.now() });
  if (!answer || answer.err) throw new Error(answer?.err?.message ?? 'no answer');
  return answer.res as Awaited<ReturnType<Everything[K]>>;
}
