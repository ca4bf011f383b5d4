/**
 * By which the script that runs once a page stands calls the one that has stood there from its beginning: a name in the
 * extension's own world, which no page sees. To listen for it instead would cost every page an event.
 */
interface Standing {
  tokenimGuardianBegins?: () => void;
}

export const whenPageStands = (begin: () => void): void => {
  (globalThis as Standing).tokenimGuardianBegins = begin;
};
export const pageStands = (): void => (globalThis as Standing).tokenimGuardianBegins?.();
