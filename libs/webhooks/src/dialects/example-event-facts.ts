/** Id and time of events that are made up for examples: in the docs, and where templates are tried. */
export const EXAMPLE_ID = '01937a5e-2c10-7b3f-8000-000000000001';
export const EXAMPLE_TIME = '2026-11-21T09:30:00.000Z';
