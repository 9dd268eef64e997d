import { bodyOf, client } from './client.js';
import type { paths } from './schema.generated.js';

type Json<Operation> = Operation extends {
  responses: { 200: { content: { 'application/json': infer Body } } };
}
  ? Body
  : never;

/** What an import did, or would do. */
export type ImportReport = Json<paths['/api/v1/configuration/import']['post']>;
export type CsvReport = Json<paths['/api/v1/configuration/csv/{table}']['post']>;
export type CsvTable = 'users' | 'numbers';
export type ImportMode = 'merge' | 'replace';

const FILE_MEDIA_TYPE = 'application/vnd.hookswitch.configuration+json';

export const exportUrl = (of: 'drafts' | 'live') => `/api/v1/configuration/export?of=${of}`;
export const csvUrl = (table: CsvTable) => `/api/v1/configuration/csv/${table}`;

/** Takes a configuration file into the drafts; `dryRun` only says what would be done. */
export function importFile(text: string, mode: ImportMode, dryRun: boolean): Promise<ImportReport> {
  return bodyOf<ImportReport>(
    client.POST('/api/v1/configuration/import', {
      params: { query: { mode, dry_run: dryRun } },
      body: text as never,
      bodySerializer: (body: unknown) => body as string,
      headers: { 'content-type': FILE_MEDIA_TYPE },
    }),
  );
}

/** Adds and changes users or numbers by a table; `dryRun` only says what would be done. */
export function importCsv(table: CsvTable, text: string, dryRun: boolean): Promise<CsvReport> {
  return bodyOf<CsvReport>(
    client.POST('/api/v1/configuration/csv/{table}', {
      params: { path: { table }, query: { dry_run: dryRun } },
      body: text as never,
      bodySerializer: (body: unknown) => body as string,
      headers: { 'content-type': 'text/csv' },
    }),
  );
}
