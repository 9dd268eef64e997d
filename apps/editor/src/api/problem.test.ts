import { ApiError, describeError, isConflict, isOffline, toApiError, unreachable } from './problem.js';

describe('errors of the API', () => {
  it('keeps what the problem document says', () => {
    const error = toApiError(422, {
      title: 'The flow is not valid',
      detail: 'Correct the fields below.',
      errors: [{ pointer: '/name', message: 'Enter a name.' }],
    });
    expect(error.status).toBe(422);
    expect(error.errors).toEqual([{ pointer: '/name', message: 'Enter a name.' }]);
    expect(describeError(error)).toEqual({
      title: 'The flow is not valid',
      detail: 'name: Enter a name.',
    });
  });

  it('survives an answer that is no problem document', () => {
    expect(toApiError(502, '<html>Bad gateway</html>', 'Bad Gateway').title).toBe('Bad Gateway');
    expect(toApiError(500, null).title).toBe('The server answered 500');
    expect(toApiError(400, { errors: 'x', title: 7 }).errors).toEqual([]);
  });

  it('tells a lost connection from a conflict', () => {
    expect(isOffline(unreachable(new TypeError('Failed to fetch')))).toBe(true);
    expect(isConflict(new ApiError(412, 'Changed meanwhile', ''))).toBe(true);
    expect(isOffline(new ApiError(412, 'Changed meanwhile', ''))).toBe(false);
  });
});
