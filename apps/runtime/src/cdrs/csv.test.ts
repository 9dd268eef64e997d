import { csvLine } from './csv.js';

describe('a line of CSV', () => {
  it('quotes what holds a comma, a quote or a line break, and ends as RFC 4180 says', () => {
    expect(csvLine(['a,b', 'say "hi"', 'two\nlines', 'plain', null, undefined, 7])).toBe(
      '"a,b","say ""hi""","two\nlines",plain,,,7\r\n',
    );
  });

  it.each(['=HYPERLINK("http://x")', '+1+cmd|calc', '-2+3', '@SUM(A1)', '\t=1'])(
    'keeps %j from being a formula',
    (text) => {
      const [line] = [csvLine([text])];
      expect(line.startsWith("'") || line.startsWith('"\'')).toBe(true);
    },
  );

  it.each(['Ada;=HYPERLINK("http://x")', 'Ada\t@SUM(A1)', 'Ada; =1+1', 'Ada;\t \t=1'])(
    'keeps %j from being one where a spreadsheet takes other separators',
    (text) => {
      expect(csvLine([text])).not.toMatch(/[;\t]\s*[=+\-@]/);
    },
  );

  it('is made at once, whatever stands in it', () => {
    const began = performance.now();
    csvLine(['\t'.repeat(200_000), ';'.repeat(200_000), '; '.repeat(100_000)]);
    expect(performance.now() - began).toBeLessThan(1_000);
  });

  it('leaves numbers as they are: E.164 with its +, and those below zero', () => {
    expect(csvLine(['+442079460123', -5])).toBe('+442079460123,-5\r\n');
  });
});
