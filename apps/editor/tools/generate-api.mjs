/**
 * Writes `src/api/schema.generated.ts` from the OpenAPI document of a running runtime:
 * `npm run generate:api -w @hookswitch/editor`. `HOOKSWITCH_URL` (default http://127.0.0.1:8080) says where it runs,
 * `HOOKSWITCH_API_TOKEN` is sent as Bearer when it is set.
 */
import { writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const base = process.env.HOOKSWITCH_URL ?? 'http://127.0.0.1:8080';
const token = process.env.HOOKSWITCH_API_TOKEN;
const answer = await fetch(new URL('/api/openapi.json', base), {
  headers: token ? { authorization: `Bearer ${token}` } : {},
});
if (!answer.ok) {
  console.error(`${base}/api/openapi.json answered ${answer.status}. Is HOOKSWITCH_API_TOKEN set?`);
  process.exit(1);
}
const text = astToString(await openapiTS(await answer.json()));
const target = new URL('../src/api/schema.generated.ts', import.meta.url);
await writeFile(
  target,
  `/* eslint-disable */\n// Written by \`npm run generate:api -w @hookswitch/editor\`.\n${text}`,
);
console.log(`Wrote ${target.pathname} from ${base}.`);
