import type { SpeechError, SpeechFault } from '@hookswitch/speech';
import { HttpProblem } from '../http/http-problem.js';

/** Ours, or the engine's; 503 where asking again may help. */
const STATUS: Readonly<Record<Exclude<SpeechFault, 'refused'>, number>> = {
  unavailable: 503,
  busy: 503,
  stopped: 503,
  unwritable: 503,
  timeout: 504,
  failed: 502,
  bad_audio: 502,
};

/** Why there is no speech, for who asked for it. */
export function speechProblem({ fault, field, message }: SpeechError): HttpProblem {
  if (fault === 'refused')
    return HttpProblem.invalid([{ pointer: field === null ? '' : `/${field}`, message }]);
  return new HttpProblem(STATUS[fault], 'Not spoken', message);
}
