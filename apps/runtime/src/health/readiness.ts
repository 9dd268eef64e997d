/** One thing that must be well for calls to be taken. */
export interface ReadinessCheck {
  readonly name: string;
  /** Empty when all is well; else a sentence that names no secret: it is shown to everybody. */
  readonly fault: () => string;
}

/** Whether the process can take calls: started, not stopping, and every part is well. */
export class Readiness {
  private phase: 'starting' | 'started' | 'stopping' = 'starting';
  private readonly checks: ReadinessCheck[] = [];

  add(check: ReadinessCheck): void {
    this.checks.push(check);
  }

  started(): void {
    this.phase = 'started';
  }

  stopping(): void {
    this.phase = 'stopping';
  }

  /** `ready` with every check's name and fault. */
  report(): { readonly ready: boolean; readonly checks: Readonly<Record<string, string>> } {
    const faults = this.checks.map(({ name, fault }) => [name, fault()] as const);
    const process = this.phase === 'started' ? '' : `Hookswitch is ${this.phase}.`;
    const all = [['process', process] as const, ...faults];
    return {
      ready: all.every(([, fault]) => fault === ''),
      checks: Object.fromEntries(all.map(([name, fault]) => [name, fault === '' ? 'ok' : fault])),
    };
  }
}
