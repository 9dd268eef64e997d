/**
 * Passwords in a file of an earlier run, by section name without `-auth`: they stay when the file is written again,
 * since phones have been told them.
 */
export function keptPasswords(content: string): ReadonlyMap<string, string> {
  const passwords = new Map<string, string>();
  let section = '';
  for (const line of content.split('\n')) {
    section = /^\[([^\]]+)\]/.exec(line)?.[1] ?? section;
    const value = /^\s*password\s*=>?\s*((?:[^;\\]|\\.)*)/.exec(line)?.[1]?.trim() ?? '';
    if (value !== '') passwords.set(section.replace(/-auth$/, ''), value.replaceAll('\\;', ';'));
  }
  return passwords;
}
