/**
 * SQLite's extended result code (`SQLITE_CONSTRAINT_UNIQUE` …), or `''` for any other error. By shape, not by class: the
 * native module keeps one error class per process, which need not be the one that was imported.
 */
export function sqliteCode(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : '';
}
