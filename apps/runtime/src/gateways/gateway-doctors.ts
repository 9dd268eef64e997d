import { Inject, Injectable } from '@nestjs/common';
import { connectAsterisk, examine } from '@hookswitch/gateway-asterisk';
import type { Gateway } from '@hookswitch/telephony';
import { GATEWAYS, SETTINGS, STREAM } from '../composition/tokens.js';
import { HttpProblem } from '../http/http-problem.js';
import type { Settings } from '../settings/settings.js';
import type { StreamRing } from '../stream/stream-ring.js';
import type { ExaminationResource, FindingResource } from './gateway-answers.js';
import { MediaProbes } from './media-probes.js';

type Tell = (finding: FindingResource) => void;

/** Examines gateways. Who asks for what is being done already gets the findings of that. */
@Injectable()
export class GatewayDoctors {
  private readonly running = new Map<
    string,
    { call: string | null; examination: Promise<ExaminationResource> }
  >();

  constructor(
    @Inject(GATEWAYS) private readonly gateways: readonly Gateway[],
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(STREAM) private readonly stream: StreamRing,
    @Inject(MediaProbes) private readonly probes: MediaProbes,
  ) {}

  /** @throws HttpProblem 404 for a gateway that is not there, 409 while it is examined with another call */
  examine(name: string, call: string | null): Promise<ExaminationResource> {
    const doctor = this.doctorOf(name, call);
    const running = this.running.get(name);
    if (running !== undefined) {
      if (running.call === call) return running.examination;
      throw HttpProblem.conflict(`The doctor is busy with the gateway "${name}". Ask again in a moment.`);
    }
    const examination = this.examined(name, doctor).finally(() => this.running.delete(name));
    this.running.set(name, { call, examination });
    return examination;
  }

  private async examined(
    gateway: string,
    doctor: (tell: Tell) => Promise<readonly FindingResource[]>,
  ): Promise<ExaminationResource> {
    const started_at = new Date().toISOString();
    const findings = await doctor((finding) => this.stream.push('gateway_finding', { gateway, finding }));
    return { gateway, started_at, finished_at: new Date().toISOString(), findings: [...findings] };
  }

  private doctorOf(name: string, call: string | null): (tell: Tell) => Promise<readonly FindingResource[]> {
    const gateway = this.gateways.find((candidate) => candidate.name === name);
    const { ari } = this.settings;
    if (name === 'asterisk' && ari !== null) {
      return (tell) =>
        examine(
          {
            asterisk: connectAsterisk(ari),
            url: ari.url,
            user: ari.user,
            app: ari.app,
            own: gateway?.status().state ?? null,
            media: async () => this.probes.open(),
            call,
            now: () => Date.now(),
          },
          tell,
        );
    }
    if (gateway === undefined)
      throw new HttpProblem(404, 'Not found', `There is no gateway "${name.slice(0, 80)}".`);
    return async (tell) => {
      const finding = simulatorFinding(gateway);
      tell(finding);
      return [finding];
    };
  }
}

/** The simulator needs nothing but its file. */
function simulatorFinding(gateway: Gateway): FindingResource {
  const { state, detail } = gateway.status();
  return state === 'connected'
    ? {
        id: 'simulator',
        state: 'ok',
        found: 'The simulator runs: it needs no phone and no server.',
        advice: '',
      }
    : {
        id: 'simulator',
        state: 'failed',
        found: detail || `The simulator is ${state}.`,
        advice: 'See that the data folder can be written and has room.',
      };
}
