/** A list as VoIPstudio answers it. */
export interface StudioList<Row> {
  readonly data: readonly Row[];
  readonly total: number;
}

/** All of it on one page. */
export function listed<Row>(data: readonly Row[]): StudioList<Row> {
  return { data, total: data.length };
}
