export async function storageErrors(_short: boolean): Promise<string[]> {
  return [];
}
