/** At the start the tables are said to hold the journal up to its end, in place of what was brought into them. */
export const positionFromMaximum = {
  name: 'fold position from the maximum',
  patches: [
    {
      file: 'libs/store/dist/journal/open-journal.js',
      find: `const known = starts(folder);
    const tables`,
      put: `const known = starts(folder);
    if (known.length > 0) {
        const last = known.at(-1);
        const end = Math.max(last, last + statSync(segmentPath(folder, last)).size - SEGMENT_HEADER.length);
        database.prepare("INSERT OR REPLACE INTO settings (key, value) VALUES ('journal_position', ?)").run(end);
    }
    const tables`,
    },
  ],
};
