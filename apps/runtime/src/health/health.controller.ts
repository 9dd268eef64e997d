import { Controller, Get } from '@nestjs/common';

/** For whoever watches the process: open to all, and silent about what is inside. */
@Controller('health')
export class HealthController {
  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }
}
