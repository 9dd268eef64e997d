import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { Logger as Pino } from 'pino';

/** Property names whose values never reach the log, wherever they stand. */
const SECRET_KEYS = [
  'password',
  'secret',
  'secret_token',
  'signing_secret',
  'sip_password',
  'token',
  'authorization',
  'cookie',
  'adminPassword',
  'apiToken',
];

/** One JSON line a record, on stdout. */
export function createLog(level: string, destination?: pino.DestinationStream): Pino {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[hidden]' },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** Nest's logger interface on top of pino. The last argument of Nest's calls names the part that speaks. */
export class NestLog implements LoggerService {
  constructor(private readonly log_: Pino) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }
  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  private write(
    level: 'info' | 'warn' | 'error' | 'fatal' | 'debug',
    message: unknown,
    rest: unknown[],
  ): void {
    const context = typeof rest.at(-1) === 'string' ? (rest.at(-1) as string) : undefined;
    // Nest tells of every route and module that it wires: worth reading only while looking for a fault in it.
    const shown = level === 'info' && context !== undefined && NEST_CHATTER.has(context) ? 'debug' : level;
    if (message instanceof Error) this.log_[shown]({ context, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.log_[shown]({ context, ...message });
    else this.log_[shown]({ context, ...stackIn(rest) }, String(message));
  }
}

const NEST_CHATTER = new Set([
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestFactory',
  'NestApplication',
]);

function stackIn(rest: unknown[]): { stack?: string } {
  const stack = rest.find((part): part is string => typeof part === 'string' && part.includes('\n    at '));
  return stack === undefined ? {} : { stack };
}
