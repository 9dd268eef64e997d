/* eslint-disable */
// Replaced by `npm run generate:api -w @hookswitch/editor`.
type Operation = {
  parameters: { query?: any; path?: any; header?: any; cookie?: never };
  requestBody?: { content: { 'application/json': any } };
  responses: { 200: { headers: any; content: { 'application/json': any } } };
};
export type paths = {
  [path: `/api/v1/${string}`]: {
    get: Operation; post: Operation; put: Operation; delete: Operation;
  };
};
