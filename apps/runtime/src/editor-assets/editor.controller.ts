import send from '@fastify/send';
import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../access/principal.js';
import { SETTINGS } from '../composition/tokens.js';
import { HttpProblem } from '../http/http-problem.js';
import type { Settings } from '../settings/settings.js';
import { editorFiles } from './editor-files.js';

/** Addresses of the server's own: no page of the editor is there. */
const OWN = /^\/(api|health|metrics|inbox|media|v\d+\.\d+)(\/|$)/;

/** Serves the built editor; every address without a file is a page of the editor, which its router finds. */
@Public()
@ApiExcludeController()
@Controller()
export class EditorController {
  private readonly files: ReadonlySet<string>;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    this.files = editorFiles(settings.editorDir);
  }

  @Get('*')
  async serve(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const path = pathOf(request.url);
    if (path === null || OWN.test(path))
      throw new HttpProblem(404, 'Not found', 'There is nothing at this address.');
    const file = path.slice(1);
    if (this.files.has(file) && file !== 'index.html') {
      // Vite names what it builds by content: such a file never changes.
      const forever = file.startsWith('assets/');
      await this.send(
        file,
        forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
        request,
        reply,
      );
      return;
    }
    if (!this.files.has('index.html'))
      throw new HttpProblem(
        404,
        'Not found',
        'The editor is not built. Run "npm run build", then start again.',
      );
    if (/\.[a-z0-9]{1,8}$/i.test(file) && file !== 'index.html')
      throw new HttpProblem(404, 'Not found', 'There is no such file.');
    await this.send('index.html', 'no-cache', request, reply);
  }

  /** Answers a file that is known to be the editor's; `@fastify/send` does ranges, etags and conditional requests. */
  private async send(
    file: string,
    cacheControl: string,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const path = file.split('/').map(encodeURIComponent).join('/');
    const found = await send(request.raw, path, { root: this.settings.editorDir, cacheControl: false });
    if (found.type === 'error') {
      found.stream.destroy();
      throw new HttpProblem(404, 'Not found', 'There is no such file.');
    }
    await reply
      .code(found.statusCode)
      .headers({ ...found.headers, 'cache-control': cacheControl })
      .send(found.stream);
  }
}

function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '/');
  } catch {
    return null;
  }
}
