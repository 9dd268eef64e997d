import { Controller, Get } from '@nestjs/common';
import { Public } from '../access/principal.js';

/** For whoever watches the process: open to all, and silent about what is inside. */
@Public()
@Controller('health')
export class HealthController {
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
