/**
 * Headers of a file to keep: never a page of this origin, whatever stands in it.
 *
 * @param policy content security policy, where the file needs more than nothing
 */
export function downloadHeaders(
  fileName: string,
  policy = "default-src 'none'; sandbox",
): Record<string, string> {
  return {
    'content-disposition': `attachment; filename="${fileName}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': policy,
  };
}
