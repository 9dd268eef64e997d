import { HttpProblem } from '../../http/http-problem.js';
import type { FieldError } from '../../http/http-problem.js';

/**
 * A refusal of our own fields, by the names that they have in VoIPBIN's request; what is no refusal of fields as it is.
 *
 * @param called what pointers are called there; a pointer that is not among them keeps its name
 * @param within where the fields are in the request
 */
export function renamed(error: unknown, called: Readonly<Record<string, string>>, within = ''): unknown {
  if (!(error instanceof HttpProblem)) return error;
  const { errors, members, status, title, detail, headers } = error;
  const rename = <Fault extends FieldError>(faults: readonly Fault[]): readonly Fault[] =>
    faults.map((fault) => ({ ...fault, pointer: within + (called[fault.pointer] ?? fault.pointer) }));
  const { problems } = members;
  return new HttpProblem(status, title, detail, {
    errors: rename(errors),
    members: Array.isArray(problems)
      ? { ...members, problems: rename(problems as readonly FieldError[]) }
      : members,
    headers,
  });
}
