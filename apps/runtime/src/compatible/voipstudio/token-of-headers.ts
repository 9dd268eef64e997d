import type { FastifyRequest } from 'fastify';

/**
 * VoIPstudio's clients send their API key as `X-Auth-Token`, or as the password of HTTP Basic authentication, whose name is
 * the number of a user there and means nothing here. (voipstudio.com/docs/api/introduction, "Authentication")
 */
export function tokenOfHeaders({ headers }: FastifyRequest): string | undefined {
  const { 'x-auth-token': key, authorization } = headers;
  if (typeof key === 'string') return key;
  const basic = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(authorization ?? '')?.[1];
  if (basic === undefined) return undefined;
  delete headers.authorization;
  const pair = Buffer.from(basic, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}
