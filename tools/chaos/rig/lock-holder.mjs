/** Another program that holds a write lock on a database: `lock-holder.mjs <product> <file> <ms>`. */
import { createRequire } from 'node:module';
import { join } from 'node:path';

const [product, file, ms] = process.argv.slice(2);
const Database = createRequire(join(product, 'package.json'))('better-sqlite3');
const database = new Database(file, { timeout: 5000 });
database.exec('BEGIN IMMEDIATE');
process.send('held');
setTimeout(() => {
  database.exec('ROLLBACK');
  database.close();
  process.disconnect();
}, Number(ms));
