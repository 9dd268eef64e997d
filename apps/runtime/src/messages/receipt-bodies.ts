import type { FastifyInstance } from 'fastify';

export const FORM_TYPE = 'application/x-www-form-urlencoded';
/** Receipts are short; longer ones are refused with 413. Bytes. */
const LIMIT = 65_536;
const RECEIPT_ROUTE = '/api/v1/messages/:id/receipts/:token';

/** Reads forms where providers bring receipts to, as an object of their fields. Elsewhere what is no JSON stays refused. */
export function takeReceiptForms(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(FORM_TYPE, { parseAs: 'string', bodyLimit: LIMIT }, (request, body, done) => {
    if (request.routeOptions.url === RECEIPT_ROUTE)
      return done(null, Object.fromEntries(new URLSearchParams(String(body))));
    done(Object.assign(new Error('Unsupported media type'), { statusCode: 415 }));
  });
}
