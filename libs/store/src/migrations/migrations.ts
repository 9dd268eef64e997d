import { Initial1795219200000 } from './1795219200000-initial.migration.js';

/** All migrations, in order. */
export const migrations = [Initial1795219200000];
