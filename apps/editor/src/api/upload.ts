import type { Tagged } from './draft-objects.js';
import { changeHeaders, tellSignedOut } from './client.js';
import { ApiError, toApiError, unreachable } from './problem.js';

/** A file on its way to an object. */
export interface Upload {
  readonly url: string;
  readonly file: File;
  /** Of the object as it was read last. */
  readonly etag: string;
  /** How much has been sent, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
}

/**
 * Sends a file as it is; what it is, its content says. By XMLHttpRequest: `fetch` does not tell how far it has come.
 * Throws an `ApiError`, as the generated client does.
 */
export function uploadFile<Item>({ url, file, etag, onProgress }: Upload): Promise<Tagged<Item>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', url);
    const headers = {
      ...changeHeaders(),
      'content-type': 'application/octet-stream',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'if-match': etag,
    };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      if (request.status === 401) tellSignedOut();
      const body = parse(request.responseText);
      if (request.status >= 200 && request.status < 300) {
        resolve({ value: body as Item, etag: request.getResponseHeader('etag') ?? '' });
      } else reject(toApiError(request.status, body, request.statusText));
    };
    request.onerror = () => reject(unreachable(new Error('The upload broke off.')));
    request.onabort = () => reject(new ApiError(0, 'Upload stopped', 'Nothing was stored.'));
    request.send(file);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
