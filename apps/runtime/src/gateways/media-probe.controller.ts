import { Controller, Get, Header, Inject, Param, StreamableFile } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { probeSound } from '@hookswitch/gateway-asterisk';
import { Public } from '../access/principal.js';
import { HttpProblem } from '../http/http-problem.js';
import { MediaProbes } from './media-probes.js';

/** Where Asterisk fetches the doctor's sound: open, since Asterisk shows no token, and there for seconds only. */
@Public()
@ApiExcludeController()
@Controller('media/doctor')
export class MediaProbeController {
  constructor(@Inject(MediaProbes) private readonly probes: MediaProbes) {}

  @Get(':name')
  @Header('content-type', 'audio/wav')
  @Header('cache-control', 'no-store')
  get(@Param('name') name: string): StreamableFile {
    if (!this.probes.fetched(name))
      throw new HttpProblem(404, 'Not found', 'There is nothing at this address.');
    return new StreamableFile(probeSound());
  }
}
