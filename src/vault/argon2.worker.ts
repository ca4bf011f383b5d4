import { type Argon2Job, argon2Here } from './argon2-here';

/** A thread of its own for one derivation: the page that asked goes on painting. It is ended with the answer. */
self.onmessage = async ({ data }: MessageEvent<Argon2Job>) => {
  try {
    self.postMessage({ key: await argon2Here(data) });
  } catch {
    self.postMessage({ key: undefined }); // no memory: the one that asked says so
  }
};
