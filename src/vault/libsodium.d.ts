/** The raw library, as far as it is used: functions of C on a heap. It comes without types. */
declare module 'libsodium-sumo' {
  export interface Sodium {
    /** A view of the heap, made anew when it grows. */
    readonly HEAPU8: Uint8Array;
    _sodium_init(): number;
    _malloc(length: number): number;
    _free(place: number): void;
    _crypto_pwhash(
      out: number,
      outLength: number,
      outLengthHigh: number,
      password: number,
      passwordLength: number,
      passwordLengthHigh: number,
      salt: number,
      passes: number,
      passesHigh: number,
      memory: number,
      algorithm: number,
    ): number;
  }
  /** `getRandomValue` gives 32 random bits. */
  const start: (given: { getRandomValue(): number }) => Promise<Sodium>;
  export default start;
}
