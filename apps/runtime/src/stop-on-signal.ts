import type { Logger as Pino } from 'pino';

/**
 * Stops in order at the first SIGTERM or SIGINT; a second one ends the process at once, and so does the time limit: what
 * is not done by then is found again at the next start.
 */
export function stopOnSignal(log: Pino, stop: () => Promise<void>, withinMs: number): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(signal === 'SIGINT' ? 130 : 143);
    stopping = true;
    log.info({ signal }, 'Stopping: running calls go on after the next start.');
    const deadline = setTimeout(() => {
      log.error(
        `The stop took longer than ${withinMs / 1000} s and was cut short; nothing that was written is lost.`,
      );
      process.exit(1);
    }, withinMs);
    deadline.unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'The stop failed.');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/**
 * A fault that nobody caught may have left anything half done: the process ends, and the next start goes on from what
 * was written.
 */
export function dieOfUncaughtFaults(log: Pino): void {
  const die = (what: string) => (error: unknown) => {
    log.fatal({ err: error }, what);
    process.exit(1);
  };
  process.on('uncaughtException', die('A fault was not caught: the process ends.'));
  process.on('unhandledRejection', die('A promise failed unheard: the process ends.'));
}
