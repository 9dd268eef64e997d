/** Samples of a Prometheus text (format 0.0.4), by name and labels as they are written: `a`, `a{b="c"}`. */
export function readMetrics(text: string): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    const match = /^([A-Za-z_:][\w:]*(?:\{[^}]*\})?) (\S+)/.exec(line);
    if (match?.[1] && match[2] && !Number.isNaN(Number(match[2]))) values.set(match[1], Number(match[2]));
  }
  return values;
}
