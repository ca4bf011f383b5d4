declare module 'eth-phishing-detect/src/detector.js' {
  /** Of version 1.2.0, which has no types of its own. */
  export default class PhishingDetector {
    constructor(config: {
      blacklist: readonly string[];
      whitelist: readonly string[];
      fuzzylist: readonly string[];
      tolerance: number;
    });
    check(host: string): { result: boolean };
  }
}
